/** The thread of `page-parser`: takes pages, answers with what they say. */
import { parentPort } from 'node:worker_threads';
import { readPage, type PageSource } from './read-page.js';

parentPort!.postMessage('ready');
parentPort!.on('message', (source: PageSource) => {
  try {
    parentPort!.postMessage(readPage(source));
  } catch (thrown) {
    parentPort!.postMessage({ failed: String(thrown) });
  }
});
