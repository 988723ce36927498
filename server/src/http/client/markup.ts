/** HTML into an inert document, on the server: what `http.html` of a source does here. */
// its bundle: one file, where `linkedom` is 200, which takes a fifth of the program's start
import { DOMParser } from 'linkedom/worker';

const parser = new DOMParser();

export const parseHtml = (markup: string): Document =>
  parser.parseFromString(markup, 'text/html') as unknown as Document;
