import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import * as v from 'valibot';
import { importComments } from '../../../src/comments/import/command.js';
import { ConfigError } from '../../../src/config/error.js';
import { openDatabase } from '../../../src/db/index.js';
import { configSchema, migrations } from '../../../src/modules.js';
import { runCommand } from '../../support/process.js';
import { sites as named } from '../support.js';
import { disqus, link, post, thread } from './disqus-file.js';
import { file, folder, page, sites } from './support.js';

describe('inlay-server import', () => {
  const run = async (...args: string[]) => {
    const database = `sqlite:${join(folder, 'import.sqlite')}`;
    const env = { INLAY_DATABASE: database, INLAY_SITES: JSON.stringify(sites) };
    return runCommand(['import', ...args], { cwd: folder, env });
  };

  it('says what it would do, and does it when told', async () => {
    const path = file(disqus(thread('1', link(page)), post({ id: '1' }), post({ id: '2', spam: true })));
    const left = 'Left out: 1 comment spam there.\n';
    const would = await run(path);
    assert.deepEqual(
      [would.code, would.output],
      [
        0,
        `${page}  1 comment\n${left}1 comment from Disqus on 1 page would be imported. Add "now" to import them.\n`,
      ],
    );
    assert.equal(
      (await run(path, 'now')).output,
      `${page}  1 comment\n${left}1 comment from Disqus on 1 page imported.\n`,
    );
    assert.match(
      (await run(path, 'now')).output,
      /^1 comment is here already\.\n[^]*^0 comments from Disqus/m,
    );
    const database = await openDatabase(`sqlite:${join(folder, 'import.sqlite')}`, migrations);
    assert.equal((await database.db.selectFrom('comments').select('id').execute()).length, 1);
    await database.close();
  });

  it('explains what it cannot read, in a sentence', async () => {
    const cases: [words: string[], message: RegExp, origin?: string][] = [
      [[], /^import needs a file: write "import FILE"/],
      [[join(folder, 'none.xml')], /none\.xml cannot be read \(ENOENT.*\): write the path of an export\.$/],
      [[folder], /cannot be read \(EISDIR.*\): write the path of an export\.$/],
      [
        [file('<rss/>', 'feed.xml')],
        /feed\.xml is no export that import knows: it takes those of Artalk, Comentario, Cusdis, Disqus, giscus, Isso, /,
      ],
      [[file('', 'empty.xml')], /empty\.xml is no export that import knows/],
      [[file(Buffer.from('PK\u0003\u0004zip'), 'e.zip')], /e\.zip is a zip archive: unpack it/],
      [[file(Buffer.from([0x1f, 0x8b, 8, 0, 1, 2]), 'bad.gz')], /bad\.gz cannot be unpacked: fetch it again/],
      [
        [file(disqus(post({ id: '1' })).slice(0, -20), 'half.xml')],
        /half\.xml ends in the middle, at line 4: export it again/,
      ],
      [['x.xml', 'yes'], /^import: the second word can only be "now"/],
      [['x.xml'], /^--origin news is not an origin: write one such as/, 'news'],
    ];
    const config = v.parse(configSchema, { sites: named });
    for (const [words, message, origin] of cases)
      await assert.rejects(
        importComments({
          ...{ config, words, flags: { origin } },
          checkSettings: () => config,
          requireDatabase() {},
          withDatabase: async () => assert.fail('nothing is opened'),
        }),
        (thrown: unknown) => thrown instanceof ConfigError && message.test(thrown.message),
        String(message),
      );
  });
});
