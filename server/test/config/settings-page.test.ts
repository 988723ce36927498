import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { typescript } from '../../../scripts/build/run.js';
import { jsonSchema, withTables } from '../../../scripts/build/settings.js';
import { JsonSchemas } from '../../src/http/json-schema.js';
import { configSchema } from '../../src/modules.js';

const page = readFileSync(new URL('../../../docs/settings.md', import.meta.url), 'utf8');

describe('the page of settings', () => {
  it('has the tables that the schemas make: run "npm run build" when it has not', async () => {
    assert.equal(await withTables(page, configSchema), page);
    assert.match(page, /^\| `sites\[\]\.places\[\]\.latitude`\s*\| number\s*\| required\s*\| degrees/m);
    assert.match(page, /^\| `comments\.moderation`\s*\| one of `none`, `first`, `all`\s*\| `"first"`/m);
  });

  it('cannot leave a setting out', async () => {
    const without = page.replace(/<!-- settings: weather -->/, '');
    await assert.rejects(withTables(without, configSchema), /lacks a table for weather/);
  });

  it('names every flag', () => {
    const main = new URL('../../src/main.ts', import.meta.url).pathname;
    const { stdout } = spawnSync(process.execPath, [...typescript, main, '--help'], { encoding: 'utf8' });
    const flags = [...stdout.matchAll(/^ {2}(--\w+)/gm)].map(([, flag]) => flag!);
    assert.ok(flags.length > 4);
    for (const flag of flags) assert.ok(page.includes(`\`${flag}`), flag);
  });
});

describe('the JSON Schema of inlay.config.json', () => {
  interface Schema {
    additionalProperties?: boolean;
    properties: Record<string, Schema>;
    description?: string;
    enum?: string[];
  }
  const schema = jsonSchema(configSchema, new JsonSchemas('#/$defs/')) as Schema;

  it('offers values and meanings, and knows no other settings', () => {
    const { weather } = schema.properties;
    assert.equal(schema.additionalProperties, false);
    assert.equal(weather!.additionalProperties, false);
    assert.ok(weather!.properties['provider']!.enum!.includes('met-norway'));
    assert.match(weather!.properties['budget']!.description!, /how many times an hour/);
  });

  it('lets a file name it', () => {
    assert.deepEqual(schema.properties['$schema'], { type: 'string' });
  });
});
