import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { startServer } from '../support/server.js';

describe('the moderators’ routes', () => {
  it('are closed by their address, whoever declared them, but for signing in', async () => {
    await using server = await startServer({});
    const admin = server.app.routes.filter(({ path }) => path.startsWith('/v1/admin'));
    assert.ok(admin.length >= 11);
    for (const { method, path, access } of server.app.routes)
      assert.equal(access === 'admin', /^\/v1\/admin\/(?!sign-in)/.test(path), `${method} ${path}`);
  });

  it('are the only ones that change something without a page of the site, but for a visit', async () => {
    await using server = await startServer({});
    const open = server.app.routes.filter(({ method, access }) => method !== 'GET' && access === 'public');
    for (const { method, path } of open)
      assert.match(`${method} ${path}`, /^POST \/v1\/(visits|promos\/events)$/);
  });
});
