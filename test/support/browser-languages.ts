/** Lets `navigator` report these languages until the returned function is called. */
export function browserLanguages(languages: readonly string[]): () => void {
  const fake = { languages, language: languages[0] ?? '' };
  for (const [name, value] of Object.entries(fake))
    Object.defineProperty(navigator, name, { configurable: true, get: () => value });
  return () => {
    for (const name of Object.keys(fake)) Reflect.deleteProperty(navigator, name);
  };
}
