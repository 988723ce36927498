/** All settings: the server's own and each module's, checked before anything starts. */
import { existsSync, statSync } from 'node:fs';
import * as v from 'valibot';
import { ConfigError } from './error.js';
import { layer, meant, readConfigFile, withFiles, type Layered, type Setting } from './layers.js';
import { renameSettings, renameVariables } from './renames.js';
import { isOpenToAll, secretsOf } from './secrets.js';
import { logLevels } from '../log.js';
import { nearest } from '../nearest.js';
import { checkSites, siteSchema } from '../sites/sites.js';
import { described } from './described.js';

const databaseUrl = 'write "sqlite:path" or "postgres://…"';
const postgresUrl =
  'write "postgres://user:password@host/name", with %23 for a # in the password, %2F for a /, %3F for a ? and %40 for an @';
const address = 'write an address such as "127.0.0.1"';
const publicAddress = 'write an address such as "https://inlay.example.com/"';
const hops = 'write how many proxies stand before the server, 0 to 9';
const whole = 'write a whole number from 0 to 65535';

const serverSettings = {
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

/** The settings as they hold. Each module adds its own by declaration merging, in its `module.ts`. */
export interface Config extends v.InferOutput<v.StrictObjectSchema<typeof serverSettings, undefined>> {}

type Written = v.InferInput<v.StrictObjectSchema<typeof serverSettings, undefined>> & {
  [Name in Exclude<keyof Config, keyof typeof serverSettings>]?: object;
};

/** The part of a module (module.ts) that the settings use. */
interface Configurable {
  name: string;
  settings?: v.GenericSchema;
  check?: (config: Config) => void;
}

/** The schema of the file that owners write: the server's settings, and each module's under the module's name. */
export function composeSchema(modules: readonly Configurable[]): v.GenericSchema<Written, Config> {
  const ofModules = modules.flatMap(({ name, settings }) => (settings ? [[name, settings]] : []));
  const schema: unknown = v.strictObject({ ...serverSettings, ...Object.fromEntries(ofModules) });
  return schema as v.GenericSchema<Written, Config>;
}

function checkDemo({ demo }: Config): void {
  if (demo !== undefined && !statSync(demo, { throwIfNoEntry: false })?.isDirectory())
    throw new ConfigError(
      `demo is wrong: ${demo || 'an empty text'} is no folder, give --demo the path of one with pages in it.`,
    );
}

/** Warnings, one sentence each, about settings with which the server runs but serves less than the owner may expect. */
export function warningsOf(config: Config): string[] {
  const warnings = warningsOnLoading.get(config) ?? [];
  if (config.sites.length) return warnings;
  return [
    ...warnings,
    `no site is served, so comments are refused, visits are dropped and there is no weather: list the site with its origins under "sites" in ${defaultFile} in this folder, or give --config the path of the file`,
  ];
}

/** The notices of `loadConfig`, such as old names. */
const warningsOnLoading = new WeakMap<Config, string[]>();

/** The default file, read when it exists. */
export const defaultFile = 'inlay.config.json';

export interface ConfigSources {
  /** settings in the place of a file's */
  settings?: Record<string, unknown> | undefined;
  flags?: { config?: string; port?: string; host?: string; demo?: string; database?: string };
  environment?: Record<string, string | undefined>;
  /** whether the modules are to answer; a command that only works on the database needs less */
  serving?: boolean;
}

export function loadConfig(
  modules: readonly Configurable[],
  { settings, flags = {}, environment = {}, serving = true }: ConfigSources = {},
): Config {
  const schema = composeSchema(modules);
  const { config: named, ...rest } = flags;
  const path = settings ? undefined : (named ?? (existsSync(defaultFile) ? defaultFile : undefined));
  const warnings: string[] = [];
  const warn = (sentence: string) => void warnings.push(sentence);
  const { $schema: _forEditors, ...written } = path === undefined ? { ...settings } : readConfigFile(path);
  const file = renameSettings(written, warn);
  const known = settingsOf(schema);
  const variables = renameVariables(withFiles(environment, known), warn);
  // what is wrong in the file is named also where something else overrides it today; what it lacks may come from elsewhere
  read(schema, layer(file, {}, {}, known), path, ({ received }) => received !== 'undefined');
  const config = withDemo(read(schema, layer(file, variables, rest, known), path));
  checkSites(config);
  if (path !== undefined && secretsOf(written).length && isOpenToAll(path))
    warn(
      `${path} holds secrets, and every user of this machine can read it: run "chmod o-r ${path}", or set them in the environment`,
    );
  warningsOnLoading.set(config, warnings);
  if (serving) {
    checkDemo(config);
    for (const { check } of modules) check?.(config);
  }
  return config;
}

function read(
  schema: ConfigSchema,
  layered: Layered,
  path: string | undefined,
  matters = (_issue: Issue) => true,
): Config {
  const list = findList(schema, layered.values);
  if (list !== null)
    throw new ConfigError(
      `${placeOf(list, layered, path)} is wrong: write an object such as {}, not a list.`,
    );
  const { output, issues } = v.safeParse(schema, layered.values);
  const issue = issues?.find(matters);
  if (issue) throw new ConfigError(sentence(schema, issue, layered, path));
  return output as Config;
}

/** A demo without sites of its own is a site on this machine, at any port. */
function withDemo(config: Config): Config {
  if (!config.demo || config.sites.length) return config;
  const places = [{ name: 'Bergen', latitude: 60.39, longitude: 5.32, timeZone: 'Europe/Oslo' }];
  const origins = ['http://localhost:*', 'http://127.0.0.1:*'];
  return { ...config, sites: [{ name: 'Demo', origins, timeZone: 'Europe/Oslo', places }] };
}

interface Node {
  type: string;
  entries?: Record<string, Node>;
  wrapped?: Node;
  item?: Node;
}

function settingsOf(schema: unknown, path: readonly string[] = []): Setting[] {
  const { type, wrapped, entries } = schema as Node;
  if (wrapped) return settingsOf(wrapped, path);
  if (entries) return Object.entries(entries).flatMap(([name, inner]) => settingsOf(inner, [...path, name]));
  return [{ path, textual: type === 'string' || type === 'picklist' }];
}

type ConfigSchema = ReturnType<typeof composeSchema>;
type Issue = v.InferIssue<ConfigSchema>;

function sentence(schema: ConfigSchema, issue: Issue, layered: Layered, file: string | undefined): string {
  const keys = issue.path?.map(({ key }) => key as string | number) ?? [];
  const where = placeOf(keys, layered, file);
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    const known = Object.keys((schemaAt(schema, keys.slice(0, -1)) as Node).entries ?? {});
    return `${where} is no setting: ${meant(nearest(String(keys.at(-1)), known))}.`;
  }
  if (issue.type === 'strict_object' && issue.received === 'undefined')
    return `${where} is missing: ${fixOf(schema, keys)}.`;
  const mend = issue.type === 'strict_object' ? 'write an object such as {}' : issue.message;
  return `${where} is wrong: ${mend}.`;
}

type Keys = readonly (string | number)[];

/** A setting as the person wrote it: `sites[0].name in inlay.config.json`, `INLAY_PORT`, `--port`. */
function placeOf(keys: Keys, { writtenAs }: Layered, file: string | undefined): string {
  const name = keys.map((key, at) => (typeof key === 'number' ? `[${key}]` : at ? `.${key}` : key)).join('');
  return writtenAs.get(keys.join('.')) ?? (file ? `${name} in ${file}` : name);
}

/** The advice of the schema at the path. */
const fixOf = (top: ConfigSchema, keys: Keys): string =>
  v.safeParse(schemaAt(top, keys) as v.GenericSchema, undefined).issues?.[0].message ?? 'write it';

function schemaAt(top: ConfigSchema, keys: Keys): unknown {
  let schema = unwrapped(top);
  for (const key of keys) schema = unwrapped(typeof key === 'number' ? schema.item : schema.entries?.[key]);
  return schema;
}

function unwrapped(schema: unknown): Node {
  let node = schema as Node;
  while (node?.wrapped) node = node.wrapped;
  return node;
}

/** Where a list stands in the place of an object, which the schemas would take for an empty one; `null` for nowhere. */
function findList(schema: unknown, value: unknown, path: Keys = []): Keys | null {
  const { entries, item } = unwrapped(schema) ?? {};
  if (Array.isArray(value)) {
    if (entries) return path;
    return firstOf(value.map((inner, at) => () => (item ? findList(item, inner, [...path, at]) : null)));
  }
  if (!entries || typeof value !== 'object' || value === null) return null;
  return firstOf(
    Object.entries(value).map(
      ([key, inner]) =>
        () =>
          Object.hasOwn(entries, key) ? findList(entries[key], inner, [...path, key]) : null,
    ),
  );
}

function firstOf<T>(finds: readonly (() => T | null)[]): T | null {
  for (const find of finds) {
    const found = find();
    if (found !== null) return found;
  }
  return null;
}
