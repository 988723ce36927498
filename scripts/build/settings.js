// The tables of docs/settings.md and the JSON Schema of inlay.config.json, made of the schemas that check the settings.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { root } from '../setup/npm.js';

const page = join(root, 'docs/settings.md');
const marked = /(<!-- settings: ([\w ]+) -->\n\n)(?:\|.*\n)*/g;

export async function writeSettings() {
  const { configSchema } = await import('../../server/dist/modules.js');
  const { JsonSchemas } = await import('../../server/dist/http/json-schema.js');
  const old = readFileSync(page, 'utf8');
  const now = await withTables(old, configSchema);
  if (now !== old) writeFileSync(page, now);
  const schema = jsonSchema(configSchema, new JsonSchemas('#/$defs/'));
  writeFileSync(join(root, 'server/dist/inlay.config.schema.json'), JSON.stringify(schema, null, 2));
}

/** So that editors complete the file; `$schema` is how it says that it wants that. */
export function jsonSchema(configSchema, schemas) {
  const { properties, ...rest } = schemas.of(configSchema);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Settings of inlay-server',
    ...rest,
    properties: { $schema: { type: 'string' }, ...properties },
  };
}

/** The page with the table after each `<!-- settings: … -->`, which names the settings at the top that stand in it. */
export async function withTables(text, configSchema) {
  const left = new Set(Object.keys(configSchema.entries));
  const written = text.replace(marked, (_, mark, names) => {
    const listed = names.split(' ');
    for (const name of listed)
      if (!left.delete(name))
        throw new Error(`docs/settings.md: ${name} is no setting, or stands there twice.`);
    const rows = listed.flatMap((name) => rowsOf(configSchema.entries[name], name));
    return (
      mark + [['setting', 'type', 'default', 'meaning'], Array(4).fill('---'), ...rows].map(line).join('')
    );
  });
  if (left.size) throw new Error(`docs/settings.md lacks a table for ${[...left].join(', ')}.`);
  return format(written, { ...(await resolveConfig(page)), parser: 'markdown' });
}

const line = (cells) => `| ${cells.join(' | ')} |\n`;

function rowsOf(schema, path) {
  const { inner, value, meaning } = open(schema);
  const rows = entriesOf(inner).flatMap(([name, entry]) => rowsOf(entry, `${path}.${name}`));
  const items = inner.item ? entriesOf(open(inner.item).inner) : [];
  rows.push(...items.flatMap(([name, entry]) => rowsOf(entry, `${path}[].${name}`)));
  if (inner.entries) return rows;
  if (!meaning) throw new Error(`The setting ${path} is not described.`);
  return [[`\`${path}\``, typeOf(inner), value, meaning], ...rows];
}

const entriesOf = (schema) => Object.entries(schema.entries ?? {});

/** The schema inside wrappers, with its default and its description. */
function open(schema) {
  let inner = schema;
  let value = 'required';
  let meaning;
  for (;;) {
    meaning ??= inner.pipe?.find(({ type }) => type === 'description')?.description;
    if (!inner.wrapped) return { inner, value, meaning };
    const { default: usual } = inner;
    if (value === 'required' || value === 'none')
      value = usual === undefined || usual === null ? 'none' : `\`${JSON.stringify(usual)}\``;
    inner = inner.wrapped;
  }
}

function typeOf({ type, options, item }) {
  if (options) return `one of ${options.map((option) => `\`${option}\``).join(', ')}`;
  if (item) return item.entries ? 'list' : `list of ${typeOf(open(item).inner)}`;
  return { string: 'text', boolean: 'true or false' }[type] ?? type;
}

if (process.argv[1] === import.meta.filename) await writeSettings();
