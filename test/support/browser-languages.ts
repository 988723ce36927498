import { undo } from './undo.js';

/** Lets `navigator` report these languages until the test ends. */
export function setLanguages(languages: readonly string[]): void {
  const fake = { languages, language: languages[0] ?? '' };
  for (const [name, value] of Object.entries(fake)) {
    Object.defineProperty(navigator, name, { configurable: true, get: () => value });
    undo(() => void Reflect.deleteProperty(navigator, name));
  }
}
