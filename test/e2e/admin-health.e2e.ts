import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { clean, openAdmin, type Admin } from './admin.js';

describe('the health page of the admin', () => {
  let admin: Admin;
  let body = '';
  const site = createServer((_, response) =>
    response
      .writeHead(200, { 'Content-Type': 'text/html' })
      .end(`<!doctype html><html lang="en">${body}</html>`),
  );
  let story: string;

  before(async () => {
    site.listen(0, '127.0.0.1');
    await once(site, 'listening');
    const origin = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
    story = `${origin}/story`;
    admin = await openAdmin({ sites: [{ name: 'News', origins: [origin] }] });
  });
  after(async () => {
    await admin?.close();
    site.close();
  });

  it('names what is wrong with a page, with the mend, and then that nothing is', async () => {
    const head = `<link rel="canonical" href="${story}"><meta property="og:type" content="article">
      <link rel="stylesheet" href="${admin.server.url}/inlay.css"><script type="module" src="${admin.server.url}/inlay.js"></script>`;
    body = `<head>${head}</head><body><inlay-visit></inlay-visit><inlay-coments></inlay-coments></body>`;
    const { page, problems } = await admin.enter('#health');
    await page.getByLabel('Page to check').fill(story);
    await page.keyboard.press('Enter');
    await page.getByText("<inlay-coments> is no element of Inlay's. Write <inlay-comments>.").waitFor();
    await clean(page);

    body = `<head>${head}</head><body><inlay-visit></inlay-visit><inlay-comments></inlay-comments></body>`;
    await page.getByRole('button', { name: 'Check' }).click();
    await page.getByText(`No problems found on ${story}.`).waitFor();
    assert.deepEqual(problems, []);
    await page.context().close();
  });

  it('looks at pages of the sites only, and never inside the owner’s network', async () => {
    const check = (page: string) => admin.api('GET', `check?page=${encodeURIComponent(page)}`);
    assert.equal((await check('https://elsewhere.example/')).status, 403);
    body = `<head><script type="module" src="http://10.0.0.1/inlay.js"></script></head><body><inlay-date></inlay-date></body>`;
    const { findings } = (await (await check(story)).json()) as { findings: { code: string }[] };
    assert.ok(findings.some(({ code }) => code === 'script-unreachable'));
  });
});
