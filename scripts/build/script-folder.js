// written as one expression, Vite would take it for the address of an asset
const script = import.meta.url;

/** The folder that a script tag's file came from, which serves the endpoint too. */
export const scriptFolder = () => new URL('.', script).href;
