import { expect } from '@open-wc/testing';
import { json, network } from '../support/network.js';
import { undo } from '../support/undo.js';
import { waitUntil } from '../support/until.js';

const page = 'https://www.example.com/news/ferry/';

it('the script of the comments brings the counter of a page that has one', async () => {
  undo(network(() => json({ counts: { [page]: 3 } })).restore);
  const count = document.createElement('inlay-comment-count');
  count.setAttribute('endpoint', '/comments/');
  count.setAttribute('page', page);
  count.setAttribute('lang', 'en');
  document.body.append(count);
  await import('../../src/comments/index.js');
  await waitUntil(() => count.shadowRoot?.textContent?.includes('3'), 'the count');
  expect(count.matches(':defined')).to.equal(true);
});
