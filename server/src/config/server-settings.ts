/** The server's own settings; those of a module stand in its folder. */
import * as v from 'valibot';
import { logLevels } from '../log.js';
import { siteSchema } from '../sites/sites.js';
import { described } from './described.js';

const databaseUrl = 'write "sqlite:path" or "postgres://…"';
const postgresUrl =
  'write "postgres://user:password@host/name", with %23 for a # in the password, %2F for a /, %3F for a ? and %40 for an @';
const address = 'write an address such as "127.0.0.1"';
const publicAddress = 'write an address such as "https://inlay.example.com/"';
const hops = 'write how many proxies stand before the server, 0 to 9';
const whole = 'write a whole number from 0 to 65535';

export const serverSettings = {
  port: described(
    v.optional(
      v.pipe(v.number(whole), v.integer(whole), v.minValue(0, whole), v.maxValue(65535, whole)),
      4300,
    ),
    'where it listens; 0 lets the system choose',
  ),
  host: described(
    v.optional(v.pipe(v.string(address), v.nonEmpty(address)), '127.0.0.1'),
    'the address to listen on; behind a proxy keep it on this machine',
  ),
  proxies: described(
    v.optional(v.pipe(v.number(hops), v.integer(hops), v.minValue(0, hops), v.maxValue(9, hops)), 0),
    'how many proxies of yours stand before it, each of which appends to `X-Forwarded-For`; with too high a number readers could make their addresses up',
  ),
  proxyHeaders: described(
    v.optional(v.picklist(['x-forwarded', 'forwarded'], 'write "x-forwarded" or "forwarded"'), 'x-forwarded'),
    'which headers those proxies set: `X-Forwarded-For` and `-Proto`, or `Forwarded` (RFC 7239)',
  ),
  publicUrl: described(
    v.optional(
      v.pipe(
        v.string(publicAddress),
        v.check((words) => URL.canParse(words) && /^https?:$/.test(new URL(words).protocol), publicAddress),
        v.transform((words) => new URL(words).href.split(/[?#]/)[0]!.replace(/\/?$/, '/')),
      ),
    ),
    'where readers reach this server, a path included, such as `"https://news.example.com/inlay/"`; needed under a path, and for signing in through a provider',
  ),
  logLevel: described(
    v.optional(v.picklist(logLevels, `write one of ${logLevels.join(', ')}`), 'info'),
    'the least that the log holds',
  ),
  demo: described(
    v.optional(v.string('write the path of a folder')),
    'a folder of static files to serve at `/`; turns the demo mode on, where made-up weather may stand in, and where without `sites` this machine is one',
  ),
  database: described(
    v.optional(
      v.pipe(
        v.string(databaseUrl),
        v.regex(/^(sqlite:|postgres(ql)?:\/\/)./, ({ input }) =>
          /^[^:]+\.(sqlite3?|db)$/.test(input) ? `write "sqlite:${input}"` : databaseUrl,
        ),
        v.check((url) => url.startsWith('sqlite:') || URL.canParse(url), postgresUrl),
      ),
      'sqlite:inlay.sqlite',
    ),
    '`sqlite:path`, or `postgres://…`, which several processes may share',
  ),
  pepper: described(
    v.optional(v.string('write the secret as text'), ''),
    "a secret that readers' networks are hashed with, beside the salts in the database: with it nobody who has only the database can find the addresses by trying them all. Write it into the environment, as `INLAY_PEPPER`, and not beside the database. Another one ends bans by network",
  ),
  sites: described(v.optional(v.array(siteSchema, 'write a list of sites'), []), 'the sites that are served'),
};
