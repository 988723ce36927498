/** Where settings come from: the file, then the environment, then the command line; the later one wins. */
import { readFileSync } from 'node:fs';
import { ConfigError } from './error.js';
import { parseJson } from './json.js';
import { nearest } from '../nearest.js';

/** A setting's place in the tree and the kind of value it takes. */
export interface Setting {
  path: readonly string[];
  /** whether it takes text as it stands; everything else is written as JSON in the environment */
  textual: boolean;
}

export interface Layered {
  values: Record<string, unknown>;
  /** what the person wrote it as, by dotted path: `INLAY_WEATHER_KEY`, `--port` */
  writtenAs: Map<string, string>;
}

const prefix = 'INLAY_';

/** `weather.provider` is `INLAY_WEATHER_PROVIDER`. */
export const variableOf = (path: readonly string[]): string =>
  prefix + path.map((part) => part.replace(/[A-Z]/g, '_$&').toUpperCase()).join('_');

/**
 * The environment where what a variable's file holds stands for the variable: INLAY_WEATHER_KEY_FILE for
 * INLAY_WEATHER_KEY, as containers and systemd hand out secrets.
 */
export function withFiles(
  environment: Record<string, string | undefined>,
  settings: readonly Setting[],
): Record<string, string | undefined> {
  const values = { ...environment };
  for (const { path } of settings) {
    const variable = variableOf(path);
    const name = `${variable}_FILE`;
    const file = environment[name];
    delete values[name];
    if (!file) continue;
    if (values[variable])
      throw new ConfigError(`${variable} and ${name} are both in the environment: remove one of them.`);
    try {
      values[variable] = readFileSync(file, 'utf8').trim();
    } catch (cause) {
      throw new ConfigError(`${file} cannot be read: let ${name} name a readable file.`, { cause });
    }
    if (!values[variable])
      throw new ConfigError(`${file} is empty: write the value for ${variable} into it.`);
  }
  return values;
}

export function readConfigFile(path: string): Record<string, unknown> {
  let words: string;
  try {
    words = readFileSync(path, 'utf8');
  } catch (cause) {
    throw new ConfigError(`${path} cannot be read: give --config the path of a readable file.`, { cause });
  }
  const value = parseJson(words, path);
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new ConfigError(`${path} holds no settings: write an object such as {"sites": []}.`);
  return value as Record<string, unknown>;
}

/** Lays the environment's variables and the command line's flags over the file's values. */
export function layer(
  file: Record<string, unknown>,
  environment: Record<string, string | undefined>,
  flags: Record<string, string | undefined>,
  settings: readonly Setting[],
): Layered {
  const values = structuredClone(file);
  const writtenAs = new Map<string, string>();
  const put = ({ path, textual }: Setting, words: string, name: string) => {
    setAt(values, path, textual ? words : parsed(words));
    writtenAs.set(path.join('.'), name);
  };

  const variables = new Map(settings.map((setting) => [variableOf(setting.path), setting]));
  const port = variables.get('INLAY_PORT');
  if (environment.PORT && port) put(port, environment.PORT, 'PORT');
  for (const [name, words] of Object.entries(environment)) {
    if (!name.startsWith(prefix) || words === undefined || words === '') continue;
    const setting = variables.get(name);
    if (!setting)
      throw new ConfigError(
        `${name} in the environment is no setting: ${meant(nearestVariable(name, variables.keys()))}.`,
      );
    put(setting, words, name);
  }
  for (const [name, words] of Object.entries(flags)) {
    const setting = variables.get(variableOf([name]));
    if (setting && words !== undefined) put(setting, words, `--${name}`);
  }
  return { values, writtenAs };
}

/** What all variables begin with makes none of them more like another. */
function nearestVariable(name: string, names: Iterable<string>): string | null {
  const ends = [...names].map((one) => one.slice(prefix.length));
  const near = nearest(name.slice(prefix.length), ends);
  return near === null ? null : prefix + near;
}

/** Advice about an unknown name. */
export const meant = (near: string | null): string =>
  near === null ? 'remove it or correct its name' : `write ${near}, or remove it`;

function parsed(words: string): unknown {
  try {
    return JSON.parse(words);
  } catch {
    // the schema says what should stand here
    return words;
  }
}

function setAt(values: Record<string, unknown>, path: readonly string[], value: unknown): void {
  let at = values;
  for (const part of path.slice(0, -1)) {
    const next = at[part];
    at = (typeof next === 'object' && next !== null ? next : (at[part] = {})) as Record<string, unknown>;
  }
  at[path.at(-1)!] = value;
}
