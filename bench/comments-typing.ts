/** `npm run bench -- comments-typing`: from key to paint while typing above 10,000 comments at a fourth of the speed. */
import { launch } from '../test/support/browser.js';
import { standIn } from './comments-page/stand-in.js';
import { keyToPaint } from './comments-page/typing.js';

// the widget alone: no other system is asked for
const server = await standIn('');
const browser = await launch('--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1');
try {
  await keyToPaint(browser, `${server.url}/page/inlay/10000`);
} finally {
  await browser.close();
  server.stop();
}
