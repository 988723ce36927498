/** Words for what is wrong in the settings. */
import * as v from 'valibot';
import { nearest } from '../nearest.js';
import { meant, type Layered } from './layers.js';
import { schemaAt, type Keys } from './schema-tree.js';

/** Says what is wrong with a setting, and the mend. */
export function explain(
  schema: v.GenericSchema,
  issue: v.BaseIssue<unknown>,
  layered: Layered,
  file: string | undefined,
): string {
  const keys = issue.path?.map(({ key }) => key as string | number) ?? [];
  const where = placeOf(keys, layered, file);
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    const known = Object.keys(schemaAt(schema, keys.slice(0, -1)).entries ?? {});
    return `${where} is no setting: ${meant(nearest(String(keys.at(-1)), known))}.`;
  }
  if (issue.type === 'strict_object' && issue.received === 'undefined')
    return `${where} is missing: ${fixOf(schema, keys)}.`;
  const mend = issue.type === 'strict_object' ? 'write an object such as {}' : issue.message;
  return `${where} is wrong: ${mend}.`;
}

/** A setting as the person wrote it: `sites[0].name in inlay.config.json`, `INLAY_PORT`, `--port`. */
export function placeOf(keys: Keys, { writtenAs }: Layered, file: string | undefined): string {
  const name = keys.map((key, at) => (typeof key === 'number' ? `[${key}]` : at ? `.${key}` : key)).join('');
  return writtenAs.get(keys.join('.')) ?? (file ? `${name} in ${file}` : name);
}

/** The advice of the schema at the path. */
const fixOf = (top: v.GenericSchema, keys: Keys): string =>
  v.safeParse(schemaAt(top, keys) as unknown as v.GenericSchema, undefined).issues?.[0].message ?? 'write it';
