/** `inlay-server move OLD NEW`: comments, visits and posts of a page, or of all below a prefix, at a new address. */
import { pageKey } from 'inlay/internal/core/page/page-key';
import { counted, print, type CommandCall } from '../../cli/command.js';
import { publishMoves, type Move } from '../../comments/module.js';
import { ConfigError } from '../../config/error.js';
import type { Database } from '../../db/index.js';
import { siteOfPage } from '../../sites/sites.js';
import { movePage } from './move-page.js';

const usage =
  'write two addresses of pages, or two prefixes that end in /*, such as https://news.example/blog/*';

export async function move({ config, words, withDatabase }: CommandCall): Promise<void> {
  const [old = '', fresh = '', now] = words;
  const isPrefix = old.endsWith('/*') && fresh.endsWith('/*');
  const [from, to] = [old, fresh].map((address) => (isPrefix ? address.slice(0, -1) : address)) as [
    string,
    string,
  ];
  if (![from, to].every((address) => /^https?:\/\/[^*]+$/i.test(address) && URL.canParse(address)))
    throw new ConfigError(`move: ${usage}.`);
  if (now !== undefined && now !== 'now') throw new ConfigError('move: the third word can only be "now".');
  if (!siteOfPage(config.sites, to))
    throw new ConfigError(`move: ${to} is on none of the sites' origins: add the origin to "sites".`);
  await withDatabase(async (database) => {
    const moves = await findMoves(database, from, to, isPrefix);
    for (const one of moves) print(`${one.from} -> ${one.to}`);
    if (now) {
      await database.db.transaction().execute(async (tx) => {
        for (const one of moves) await movePage(tx, one);
      });
      await publishMoves(database, moves);
    }
    const pages = counted(moves.length, 'page');
    print(now ? `${pages} moved.` : `${pages} would move. Add "now" to move them.`);
  });
}

async function findMoves({ db }: Database, from: string, to: string, isPrefix: boolean): Promise<Move[]> {
  const [old, fresh] = [pageKey(from), pageKey(to)];
  const tables = await Promise.all([
    db.selectFrom('comment_pages').select('key').execute(),
    db.selectFrom('posts').select('key').execute(),
  ]);
  const keys = [...new Set(tables.flat().map(({ key }) => key))].sort();
  return keys
    .filter((key) => key === old || (isPrefix && /^[/?#]/.test(key.slice(old.length)) && key.startsWith(old)))
    .map((key) => {
      const rest = key.slice(old.length);
      return { from: key, to: fresh + rest, url: rest ? to.replace(/\/$/, '') + rest : to };
    })
    .filter((move) => move.from !== move.to);
}
