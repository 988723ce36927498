/** The process of `page-parser`: takes pages, answers with what they say. */
import { requireBounded } from './page-bounds.js';
import { readPage, type Page, type PageSource } from './read-page.js';

export type Parsed = { page: Page } | { failed: string };

const answer = (parsed: Parsed): void => void process.send!(parsed);

process.on('message', (source: PageSource) => {
  try {
    requireBounded(source.html);
    answer({ page: readPage(source) });
  } catch (thrown) {
    answer({ failed: String(thrown) });
  }
});
process.send!('ready');
