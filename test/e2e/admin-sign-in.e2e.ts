import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { OAuth2Server, type MutableToken } from 'oauth2-mock-server';
import { clean, openAdmin, type Admin } from './admin.js';

const site = { name: 'News', origins: ['https://news.example'] };

describe('signing in to the admin', () => {
  const provider = new OAuth2Server();
  let email = 'bo@news.example';
  let admin: Admin;

  before(async () => {
    await provider.issuer.keys.generate('RS256');
    await provider.start(0, 'localhost');
    let nonce = '';
    provider.service.on('beforeAuthorizeRedirect', (_, request: { url?: string }) => {
      nonce = new URL(request.url!, 'http://localhost').searchParams.get('nonce')!;
    });
    provider.service.on('beforeTokenSigning', (token: MutableToken) =>
      Object.assign(token.payload, { nonce, email, email_verified: true }),
    );
    const oidc = {
      issuer: provider.issuer.url,
      clientId: 'inlay',
      clientSecret: 'a secret',
      label: 'Sign in with Harbour',
      people: [{ email: 'bo@news.example', name: 'Bo' }],
    };
    admin = await openAdmin({ sites: [site], admin: { oidc } });
  });
  after(async () => {
    await admin?.close();
    await provider.stop();
  });

  const open = async () => {
    const page = await (await admin.browser.newContext()).newPage();
    await page.goto(`${admin.server.url}/admin/#comments`);
    return page;
  };

  it('goes by the provider and comes back with the pages of the person’s role', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Sign in with Harbour' }).waitFor();
    await clean(page);
    await page.getByRole('button', { name: 'Sign in with Harbour' }).click();
    await page.getByRole('button', { name: 'Sign out' }).waitFor();
    assert.ok(await page.getByText('Bo', { exact: true }).isVisible());
    assert.deepEqual(
      await page.getByRole('navigation', { name: 'Admin' }).getByRole('link').allTextContents(),
      ['Comments'],
    );
    assert.doesNotMatch(page.url(), /code=/);
    await page.context().close();
  });

  it('names the command for the first token, and that of the demo on the demo alone', async () => {
    const page = await open();
    await page.getByText('inlay-server admin NAME').waitFor();
    await page.getByRole('button', { name: 'Sign in with Harbour' }).waitFor();
    assert.equal(await page.getByText('npm start').count(), 0);
    await page.route(/\/v1\/admin\/sign-in$/, (route) =>
      route.fulfill({ json: { provider: null, demo: true } }),
    );
    await page.reload();
    await page.getByText('npm start -- admin NAME').waitFor();
    await page.context().close();
  });

  it('says why somebody may not come in', async () => {
    email = 'eve@news.example';
    const page = await open();
    await page.getByRole('button', { name: 'Sign in with Harbour' }).click();
    await page.getByText('Your account may not sign in here.').waitFor();
    await page.context().close();
  });

  it('says why a session ended', async () => {
    const { tokens } = (await (await admin.api('GET', 'tokens')).json()) as { tokens: { id: number }[] };
    assert.equal(tokens.length, 1);
    const made = await admin.api('POST', 'tokens', { name: 'Cy' });
    const { token } = (await made.json()) as { token: string };
    const page = await open();
    await page.getByLabel('Your token').fill(token);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Sign out' }).waitFor();
    const all = (await (await admin.api('GET', 'tokens')).json()) as {
      tokens: { id: number; name: string }[];
    };
    const { id } = all.tokens.find(({ name }) => name === 'Cy')!;
    assert.equal((await admin.api('DELETE', `tokens/${id}`)).status, 204);
    await page.reload();
    await page.getByText('The server does not know this token.').waitFor();
    await page.context().close();
  });

  it('speaks the browser’s language, and then the one that is chosen', async () => {
    const page = await (await admin.browser.newContext({ locale: 'zh-TW' })).newPage();
    await page.goto(`${admin.server.url}/admin/`);
    const root = page.locator('html');
    const choice = page.getByRole('combobox');
    await choice.waitFor();
    assert.equal(await root.getAttribute('lang'), 'zh-Hant');
    assert.equal(await choice.locator(':checked').textContent(), '繁體中文');
    const names = (await choice.locator('option').allTextContents()).join();
    assert.match(names, /Čeština.*Italiano.*Norsk bokmål.*Português \(Brasil\).*Ελληνικά/);

    await choice.selectOption({ label: 'العربية' });
    await page.locator('html[dir=rtl]').waitFor();
    assert.equal(await root.getAttribute('lang'), 'ar');
    await page.getByRole('combobox').selectOption({ label: 'Magyar' });
    await page.getByRole('button', { name: 'Bejelentkezés' }).waitFor();
    assert.equal(await root.getAttribute('dir'), 'ltr');
    await page.context().close();
  });
});
