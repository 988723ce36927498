import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import * as v from 'valibot';
import type { App } from '../../src/app.js';
import { createToken, type TokenOptions } from '../../src/admin/moderators.js';
import type { Database } from '../../src/db/index.js';
import { createLog } from '../../src/log.js';
import { configSchema, modules } from '../../src/modules.js';
import { createCheckedApp } from '../support/answers.js';
import { onEachDatabase } from '../support/databases.js';

const sites = [
  { name: 'News', origins: ['https://news.example'] },
  { name: 'Sport', origins: ['https://sport.example'] },
];
const day = 86_400_000;

interface Token {
  id: number;
  name: string;
  publicName: string | null;
  role: string;
  sites: string[] | null;
  lastUsedAt: string | null;
  expiresAt: string | null;
  own: boolean;
}

onEachDatabase('tokens', ({ open }) => {
  let database: Database;
  let app: App;
  let now: number;
  let owner: string;
  beforeEach(async () => {
    now = Date.parse('2026-11-28T12:00:00Z');
    database = await open();
    const config = v.parse(configSchema, { sites });
    app = await createCheckedApp({
      config,
      database,
      modules,
      log: createLog({ write: () => {} }),
      clock: () => now,
    });
    owner = await make('Ada');
  });

  const make = (name: string, options?: TokenOptions) => createToken(database, name, now, options);
  const ask = async (token: string, method: string, path: string, body?: object) =>
    app.request(`/v1/admin/${path}`, {
      method,
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
  const list = async () => ((await (await ask(owner, 'GET', 'tokens')).json()) as { tokens: Token[] }).tokens;
  const problem = async (answer: Response) =>
    ((await answer.json()) as { type: string }).type.split(':').at(-1);

  it('are made once, listed with their last use, and work no longer once they are revoked', async () => {
    const made = await ask(owner, 'POST', 'tokens', { name: 'Bo', publicName: 'Bo of the desk' });
    assert.equal(made.status, 201);
    const { token } = (await made.json()) as { token: string };
    assert.equal((await ask(token, 'GET', 'session')).status, 200);
    const [ada, bo] = await list();
    assert.deepEqual([ada!.own, bo!.own], [true, false]);
    assert.deepEqual(
      [bo!.name, bo!.publicName, bo!.role, bo!.sites],
      ['Bo', 'Bo of the desk', 'moderator', null],
    );
    assert.equal(bo!.lastUsedAt, new Date(now).toISOString());
    assert.equal((await ask(owner, 'DELETE', `tokens/${bo!.id}`)).status, 204);
    const gone = await ask(token, 'GET', 'session');
    assert.deepEqual([gone.status, await problem(gone)], [401, 'token-unknown']);
  });

  it('expire when their time has come, and the answer says so', async () => {
    const token = await make('Cy', { expiresAt: now + day });
    assert.equal((await ask(token, 'GET', 'session')).status, 200);
    now += day;
    const late = await ask(token, 'GET', 'session');
    assert.deepEqual([late.status, await problem(late)], [401, 'token-expired']);
  });

  it('do no more than their role: each route that needs a higher one is refused', async () => {
    const moderator = await make('Mo', { role: 'moderator' });
    const editor = await make('Ed', { role: 'editor' });
    const table: [path: string, moderatorGets: number, editorGets: number][] = [
      ['session', 200, 200],
      ['comments', 200, 200],
      ['posts', 403, 200],
      ['authors', 403, 200],
      ['promos', 403, 200],
      ['tokens', 403, 403],
    ];
    for (const [path, ...expected] of table) {
      const statuses = [await ask(moderator, 'GET', path), await ask(editor, 'GET', path)].map(
        ({ status }) => status,
      );
      assert.deepEqual(statuses, expected, path);
    }
    assert.equal(await problem(await ask(moderator, 'GET', 'tokens')), 'role-too-low');
  });

  it('reach only the sites they are for', async () => {
    const sport = await make('Sy', { role: 'editor', sites: ['Sport'] });
    const session = (await (await ask(sport, 'GET', 'session')).json()) as { sites: string[] };
    assert.deepEqual(session.sites, ['Sport']);
    const refused = await ask(sport, 'GET', 'authors?site=News');
    assert.deepEqual([refused.status, await problem(refused)], [403, 'site-not-yours']);
    assert.equal((await ask(sport, 'GET', 'authors?site=Sport')).status, 200);
    // without a name it is the first that they may see, not the first there is
    const body = { id: 'x', name: 'X' };
    assert.equal((await ask(sport, 'POST', 'authors', body)).status, 204);
    const kept = (await (await ask(owner, 'GET', 'authors?site=Sport')).json()) as { authors: unknown[] };
    assert.equal(kept.authors.length, 1);
  });

  it('leave one owner of everything, whatever is changed', async () => {
    const [ada] = await list();
    for (const [method, body] of [
      ['DELETE', undefined],
      ['PATCH', { role: 'editor' }],
      ['PATCH', { sites: ['News'] }],
      ['PATCH', { expiresAt: '2030-01-01T00:00:00Z' }],
    ] as const) {
      const refused = await ask(owner, method, `tokens/${ada!.id}`, body);
      assert.deepEqual([refused.status, await problem(refused)], [409, 'last-owner']);
    }
    await make('Second');
    assert.equal((await ask(owner, 'PATCH', `tokens/${ada!.id}`, { role: 'editor' })).status, 204);
  });

  it('name what is wrong with a new one, and make none', async () => {
    for (const body of [
      {},
      { name: ' ' },
      { name: 'x', role: 'king' },
      { name: 'x', sites: ['Mars'] },
      { name: 'x', expiresAt: 'soon' },
      { name: 'x', expiresAt: '2001-01-01T00:00:00Z' },
    ])
      assert.equal((await ask(owner, 'POST', 'tokens', body)).status, 422, JSON.stringify(body));
    const taken = await ask(owner, 'POST', 'tokens', { name: 'Ada' });
    assert.deepEqual([taken.status, await problem(taken)], [409, 'name-taken']);
    assert.equal((await list()).length, 1);
  });

  it('are not guessed: wrong ones from an address are answered 429 after twenty', async () => {
    const statuses: number[] = [];
    for (let at = 0; at < 25; at++) statuses.push((await ask(`guess-${at}`, 'GET', 'session')).status);
    assert.deepEqual([statuses[0], statuses[19], statuses[20], statuses[24]], [401, 401, 429, 429]);
    const answer = await ask('guess', 'GET', 'session');
    assert.ok(Number(answer.headers.get('Retry-After')) > 0);
    // who has a right one is let in from there all the same
    assert.equal((await ask(owner, 'GET', 'session')).status, 200);
  });

  it('carry a public name that their owner can change, and that readers see', async () => {
    assert.equal((await ask(owner, 'PATCH', 'session', { publicName: 'The editors' })).status, 204);
    const session = (await (await ask(owner, 'GET', 'session')).json()) as {
      name: string;
      publicName: string;
    };
    assert.deepEqual([session.name, session.publicName], ['Ada', 'The editors']);
  });

  it('keep their last use over a restart', async () => {
    await ask(owner, 'GET', 'session');
    app.open();
    await app.close();
    const row = await database.db.selectFrom('moderators').select('last_used_at').executeTakeFirstOrThrow();
    assert.equal(row.last_used_at, now);
  });
});

describe('roles', () => {
  it('are told in the description of the API', async () => {
    const { openApi } = await import('../../src/http/openapi.js');
    const route = { method: 'GET', path: '/x', access: 'admin', role: 'owner', summary: 'X.' } as const;
    const described = JSON.stringify(openApi([route], '1'));
    assert.match(described, /owner/);
  });
});
