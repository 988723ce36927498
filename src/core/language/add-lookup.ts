/** What a page beyond plain English needs: the other languages, and the phrases that stand in the page itself. */
import { lookup } from './languages.js';
import { readPagePhrases } from './phrases-in-page.js';
import { registry } from './registry.js';

export function addLookup(): void {
  registry.lookup = lookup;
  readPagePhrases();
}
