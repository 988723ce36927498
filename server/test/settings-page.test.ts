import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { configSchema } from '../src/modules.js';

const page = readFileSync(new URL('../../docs/settings.md', import.meta.url), 'utf8');

/** As valibot builds its schemas. */
interface Node {
  type: string;
  entries?: Record<string, Node>;
  wrapped?: Node;
  default?: unknown;
  item?: Node;
  options?: readonly string[];
}

const typeOf = (node: Node): string => {
  if (node.wrapped) return typeOf(node.wrapped);
  if (node.options) return `one of ${node.options.map((option) => `\`${option}\``).join(', ')}`;
  if (node.item) return node.item.entries ? 'list' : `list of ${typeOf(node.item)}`;
  return { string: 'text', boolean: 'true or false' }[node.type] ?? node.type;
};
const defaultOf = ({ type, default: value }: Node): string => {
  if (type !== 'optional' && type !== 'nullable') return 'required';
  return value === undefined || value === null ? 'none' : `\`${JSON.stringify(value)}\``;
};

/** `name, type, default` of every setting. */
function rowsOf(node: Node, path: string, given = node): string[] {
  if (node.wrapped) return rowsOf(node.wrapped, path, given);
  if (node.entries)
    return Object.entries(node.entries).flatMap(([name, inner]) =>
      rowsOf(inner, path ? `${path}.${name}` : name),
    );
  const own = `${path}, ${typeOf(node)}, ${defaultOf(given)}`;
  return node.item?.entries ? [own, ...rowsOf(node.item, `${path}[]`)] : [own];
}

describe('the page of settings', () => {
  it('lists every setting with its type and its default, and no other', () => {
    const listed = [...page.matchAll(/^\| `([^`|]+)`\s*\|([^|]*)\|([^|]*)\|([^|]*)\|$/gm)].map(
      ([, name, type, value, meaning]) => {
        assert.ok(meaning!.trim(), `${name} is not explained`);
        return `${name}, ${type!.trim()}, ${value!.trim()}`;
      },
    );
    assert.deepEqual(listed.sort(), rowsOf(configSchema as unknown as Node, '').sort());
  });

  it('names every flag', () => {
    const main = new URL('../src/main.ts', import.meta.url).pathname;
    const { stdout } = spawnSync(process.execPath, ['--import', 'tsx', main, '--help'], { encoding: 'utf8' });
    const flags = [...stdout.matchAll(/^ {2}(--\w+)/gm)].map(([, flag]) => flag!);
    assert.ok(flags.length > 4);
    for (const flag of flags) assert.ok(page.includes(`\`${flag}`), flag);
  });
});
