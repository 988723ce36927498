/** All settings: the server's own and each module's, checked before anything starts. */
import { existsSync, statSync } from 'node:fs';
import * as v from 'valibot';
import { ConfigError } from './error.js';
import { explain, placeOf } from './explain.js';
import { layer, readConfigFile, withFiles, type Layered } from './layers.js';
import { renameSettings, renameVariables } from './renames.js';
import { isOpenToAll, secretsOf } from './secrets.js';
import { checkSites } from '../sites/sites.js';
import { findList, settingsOf } from './schema-tree.js';
import { serverSettings } from './server-settings.js';

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

type ConfigSchema = ReturnType<typeof composeSchema>;
type Issue = v.InferIssue<ConfigSchema>;

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
  if (issue) throw new ConfigError(explain(schema, issue, layered, path));
  return output as Config;
}

/** A demo without sites of its own is a site on this machine, at any port. */
function withDemo(config: Config): Config {
  if (!config.demo || config.sites.length) return config;
  const places = [{ name: 'Bergen', latitude: 60.39, longitude: 5.32, timeZone: 'Europe/Oslo' }];
  const origins = ['http://localhost:*', 'http://127.0.0.1:*'];
  return { ...config, sites: [{ name: 'Demo', origins, timeZone: 'Europe/Oslo', places }] };
}
