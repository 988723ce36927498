import assert from 'node:assert/strict';
import { test } from 'node:test';
import { atOnce } from './story.js';
import { onBothOrigins } from './support.js';

/** A page whose links a small history router answers; the comments stay, and have no page of their own. */
const app = `<!doctype html>
<html lang="en">
  <meta charset="utf-8" />
  <title>App</title>
  <link rel="icon" href="data:,">
  <link rel="stylesheet" href="/inlay.css" />
  <nav><a href="/one/">One</a> <a href="/two/">Two</a></nav>
  <h1>App</h1>
  <inlay-comments loading="eager"></inlay-comments>
  <script type="module" src="/inlay.js"></script>
  <script type="module" src="/router.js"></script>
</html>`;
const router = `
const show = () => (document.querySelector('h1').textContent = location.pathname);
document.querySelector('nav').addEventListener('click', (event) => {
  if (!event.target.href) return;
  event.preventDefault();
  history.pushState(null, '', event.target.href);
  show();
});
addEventListener('popstate', show);
show();
`;

onBothOrigins(
  'comments in an app with a router',
  {
    config: { comments: atOnce },
    pages: { 'index.html': app, 'router.js': router },
  },
  (stage) => {
    test('belong to the page that is shown: thread, draft and post', async () => {
      const { page, problems } = await stage().open('/');
      const comments = page.locator('inlay-comments');
      const field = comments.locator('textarea').first();
      const turn = async (name: string, go: () => Promise<unknown>) => {
        const read = page.waitForResponse(
          (response) =>
            /\/v1\/comments\?/.test(response.url()) &&
            decodeURIComponent(response.url()).includes(`/${name}/`),
        );
        await go();
        await read;
        await field.waitFor();
      };
      await field.waitFor();
      await turn('one', () => page.getByRole('link', { name: 'One', exact: true }).click());
      await field.fill('A draft for one');
      await comments.getByRole('button', { name: 'Post comment' }).waitFor();
      await turn('two', () => page.getByRole('link', { name: 'Two', exact: true }).click());
      assert.equal(await field.inputValue(), '');
      await field.fill('Written on two');
      await comments.getByRole('button', { name: 'Post comment' }).click();
      await comments.locator('[data-do=reply]').waitFor();
      await turn('one', () => page.goBack());
      assert.equal(await field.inputValue(), 'A draft for one');
      assert.equal(await comments.getByText('Written on two').count(), 0);
      const { server, site } = stage();
      const stored = async (path: string) => {
        const answer = await fetch(`${server.url}/v1/comments?page=${encodeURIComponent(site + path)}`);
        return ((await answer.json()) as { comments: { text: string }[] }).comments.map(({ text }) => text);
      };
      assert.deepEqual([await stored('/one/'), await stored('/two/')], [[], ['Written on two']]);
      assert.deepEqual(problems, []);
      await page.context().close();
    });
  },
);
