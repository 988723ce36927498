/** What a page beyond plain English needs: the other languages, and the phrases that stand in the page itself. */
import { others } from './languages.js';
import { readPagePhrases } from './phrases-in-page.js';
import { registry } from './registry.js';

export function addOthers(): void {
  registry.others = others;
  readPagePhrases();
}
