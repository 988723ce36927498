import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Database } from '../../src/db/index.js';
import { SharedVisitors } from '../../src/readers/shared.js';
import { day, dayOf, Visitors } from '../../src/readers/visitors.js';
import { openPglite } from '../support/databases.js';

const noon = Date.UTC(2026, 3, 1, 12);
const midnight = dayOf(noon) + day;
const reader = { address: '203.0.113.7', agent: 'Firefox' };

describe('visitors that processes share', () => {
  let database: Database;
  before(async () => void (database = await openPglite()));
  after(() => database.close());

  /** One process: who it knows, and what it says of a visit. */
  const startProcess = async (now: number) => {
    const visitors = new Visitors();
    const shared = SharedVisitors.on(database, 'pepper')!;
    await shared.join(visitors, now);
    return {
      join: (time: number) => shared.join(visitors, time),
      identify: (time: number) => visitors.identify(reader, time),
      async visit(page: string, time: number) {
        const identity = visitors.identify(reader, time);
        const verdict = visitors.record(identity, page);
        const mark = visitors.onPage(identity, page);
        await shared.join(visitors, time);
        return verdict === 'first' ? (await shared.claim([mark]))[0] : verdict;
      },
    };
  };
  const salts = () => database.db.selectFrom('visitor_salt').selectAll().orderBy('day').execute();

  it('are the same to all of them, and counted once', async () => {
    const [one, other] = [await startProcess(noon), await startProcess(noon)];
    assert.deepEqual(one.identify(noon), other.identify(noon));
    assert.deepEqual(
      [await one.visit('page', noon), await other.visit('page', noon), await one.visit('page', noon)],
      ['first', 'repeat', 'repeat'],
    );
  });

  it('are the same from the first millisecond of a day, before anybody has asked the database', async () => {
    const [one, other] = [await startProcess(noon), await startProcess(noon)];
    const before = one.identify(midnight - 1);
    assert.deepEqual(one.identify(midnight), other.identify(midnight));
    assert.notDeepEqual(one.identify(midnight), before);
    assert.deepEqual(
      [await one.visit('page', midnight), await other.visit('page', midnight + 5)],
      ['first', 'repeat'],
    );
    const third = await startProcess(midnight + 10);
    assert.deepEqual(third.identify(midnight + 10), one.identify(midnight + 10));
  });

  it('of the day before are forgotten, by whoever asks first, with the salt', async () => {
    const days = async () => (await salts()).map((row) => row.day);
    const process = await startProcess(midnight);
    assert.deepEqual(await days(), [midnight, midnight + day]);
    const yesterday = (await salts())[0]!.salt;
    await process.visit('another page', midnight);
    await process.join(midnight + day);
    assert.deepEqual(await days(), [midnight + day, midnight + 2 * day]);
    assert.ok((await salts()).every(({ salt }) => !Buffer.from(salt).equals(yesterday)));
    assert.deepEqual(await database.db.selectFrom('visitors_seen').selectAll().execute(), []);
  });

  it('are counted after a clock that was far ahead, and known to all again', async () => {
    const process = await startProcess(midnight + 400 * day);
    assert.equal(await process.visit('page', midnight + 400 * day), 'first');
    await process.join(midnight);
    assert.equal(await process.visit('page', midnight), 'first');
    const other = await startProcess(midnight);
    assert.deepEqual(other.identify(midnight), process.identify(midnight));
    assert.equal(await other.visit('page', midnight), 'repeat');
  });

  it('are known to a process whose clock is seconds late', async () => {
    const late = await startProcess(midnight - 5);
    const early = await startProcess(midnight);
    assert.deepEqual(late.identify(midnight), early.identify(midnight));
  });
});
