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
    admin = await openAdmin({
      sites: [{ name: 'News', origins: [origin] }],
      comments: { moderation: 'none' },
    });
  });
  after(async () => {
    await admin?.close();
    site.close();
    site.closeAllConnections();
  });

  it('names what is wrong with a page, with the mend, and then that nothing is', async () => {
    const head = `<link rel="canonical" href="${story}"><meta property="og:type" content="article">
      <link rel="stylesheet" href="${admin.server.url}/inlay.css"><script type="module" src="${admin.server.url}/inlay.js"></script>`;
    body = `<head>${head}</head><body><inlay-visit></inlay-visit><inlay-coments></inlay-coments></body>`;
    const { page, problems } = await admin.enter('#health');
    await page.getByLabel('Page to check').fill(story);
    await page.keyboard.press('Enter');
    await page.getByText('<inlay-coments> is not an Inlay element. Write <inlay-comments>.').waitFor();
    await clean(page);

    body = `<head>${head}</head><body><inlay-visit></inlay-visit><inlay-comments></inlay-comments></body>`;
    await page.getByRole('button', { name: 'Check' }).click();
    await page.getByText(`No problems found on ${story}.`).waitFor();
    assert.deepEqual(problems, []);
    await page.context().close();
  });

  it('says it in the language of the person who asks', async () => {
    body = '<head></head><body><inlay-coments></inlay-coments></body>';
    const { page, problems } = await admin.enter('#account');
    await page.getByLabel('Language').selectOption({ label: 'العربية' });
    await page.getByRole('button', { name: 'تسجيل الخروج' }).waitFor();
    await page.goto(`${admin.server.url}/admin/#health`);
    await page.locator('input[type=url]').fill(story);
    await page.keyboard.press('Enter');
    const found = page.locator('admin-health-page li');
    await found.first().waitFor();
    const words = await found.allTextContents();
    assert.ok(words.some((one) => one.includes('\u2068<inlay-coments>\u2069 ليس من عناصر Inlay.')));
    assert.ok(words.every((one) => /[\u0600-\u06ff]/.test(one) && !/\{\w+\}/.test(one)));
    await clean(page);
    assert.deepEqual(problems, []);
    await page.context().close();
  });

  it('says what readers sent and was not counted, with the reason', async () => {
    const { url } = admin.server;
    const { origin } = new URL(story);
    const send = async (path: string, body: Record<string, string>, headers: Record<string, string>) => {
      const answer = await fetch(url + path, { method: 'POST', headers, body: new URLSearchParams(body) });
      return answer.status === 204 ? null : ((await answer.json()) as { id: string });
    };
    const posted = await send('/v1/comments', { page: story, text: 'First' }, { Origin: origin });
    const browser = {
      'User-Agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0',
    };
    await send('/v1/visits', { page: story }, browser);
    await send('/v1/promos/events', { id: 'none', event: 'view' }, { ...browser, Origin: origin });
    const { id } = posted!;
    for (let n = 0; n < 7; n++) {
      await send(
        `/v1/comments/${id}/vote`,
        { device: `${n} of many devices`, value: '1' },
        { Origin: origin },
      );
      await send(`/v1/comments/${id}/report`, { reason: 'rude' }, { Origin: origin });
    }
    const { page, problems } = await admin.enter('#health');
    await page.getByRole('heading', { name: 'Not counted' }).waitFor();
    const rows = page.locator('admin-not-counted tr');
    await rows.first().waitFor();
    const words = (await rows.allTextContents()).map((row) => row.replace(/\s+/g, ' ').trim());
    for (const kind of [
      /^Visit sent by no page 1$/,
      /^(Vote|Report) more than a network may send \d+$/,
      /^Promotion unknown promotion 1$/,
    ])
      assert.ok(
        words.some((row) => kind.test(row)),
        `${kind} in ${words.join(' | ')}`,
      );
    await clean(page);
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
