/**
 * Made-up requests to every route of the API description, on both databases: none is a mistake of the server's, none
 * hangs, and every answer is as its route declares (the checked app sees to that). The seed is printed; SEED=… repeats a
 * run, RUNS=… makes it longer.
 */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import * as v from 'valibot';
import { createToken } from '../src/admin/moderators.js';
import { openApi } from '../src/http/openapi.js';
import { createLog } from '../src/log.js';
import { configSchema, modules } from '../src/modules.js';
import { createCheckedApp } from './support/answers.js';
import { onEachDatabase } from './support/databases.js';

const runs = Number(process.env['RUNS'] ?? 1500);
const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
/** ms; a busy machine is slow, a hang is for ever */
const patience = 20_000;

interface Schema {
  type?: string;
  enum?: unknown[];
  properties?: Record<string, Schema>;
}
interface Parameter {
  name: string;
  in: 'path' | 'query';
  schema: Schema;
}
interface Operation {
  parameters?: Parameter[];
  requestBody?: { content: { 'application/json': { schema: Schema } } };
}

const page = 'https://news.example/a';
/** What has broken servers before: zero bytes, halves of characters, numbers beyond 32 and 64 bits, foreign schemes. */
const wild = fc.oneof(
  fc.constantFrom(
    ...[
      '',
      ' ',
      '\0',
      'a\0b',
      '\ud800',
      '%00',
      '%',
      '0',
      '-1',
      '1.5',
      '0.3333333',
      '1e309',
      'NaN',
      'null',
      '2147483648',
    ],
    ...[
      '9223372036854775808',
      '999999999999999',
      '1-999999999999999',
      'true',
      "' or 1=1 --",
      '../../etc/passwd',
      '__proto__',
    ],
    ...[
      'mailto:a@b.example',
      'javascript:alert(1)',
      'data:text/html,x',
      'https://',
      'https://other.example/',
      '//news.example/a',
    ],
    ...[
      page,
      `${page}?\0`,
      'https://news.example/%00',
      `https://news.example/${'a/'.repeat(900)}`,
      'News',
      'a'.repeat(12_000),
    ],
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.integer().map(String),
  fc.double().map(String),
  fc.webUrl(),
);

/** A value that fits sometimes, and sometimes is anything. */
function valueOf({ type, enum: options }: Schema): fc.Arbitrary<string> {
  const fitting = options
    ? fc.constantFrom(...options.map(String))
    : type === 'integer' || type === 'number'
      ? fc.integer({ min: -3, max: 400 }).map(String)
      : fc.constantFrom(page, '1', '2', 'News', 'hello');
  return fc.oneof({ arbitrary: fitting, weight: 2 }, wild);
}

const json = fc.oneof(wild, fc.integer(), fc.boolean(), fc.constant(null), fc.jsonValue({ maxDepth: 2 }));

onEachDatabase('the API under made-up requests', ({ open }) => {
  it(`never answers 500, hangs or says what it does not declare (seed ${seed})`, async () => {
    const database = await open();
    const lines: string[] = [];
    const counts: Record<number, number> = {};
    const config = v.parse(configSchema, {
      sites: [{ name: 'News', origins: ['https://news.example'] }],
      comments: { moderation: 'none', perHour: 100_000, floodPerMinute: 100_000 },
      weather: { provider: 'sample', anywhere: true },
      demo: 'none',
      // addresses come from the made-up header
      proxies: 1,
    });
    const log = createLog({ write: (line) => lines.push(line) });
    const app = await createCheckedApp({ config, database, modules, log });
    const token = await createToken(database, 'Fuzz', Date.now());
    const { paths } = JSON.parse(JSON.stringify(openApi(app.routes, '0'))) as {
      paths: Record<string, Record<string, Operation>>;
    };
    const operations = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({
        path,
        method: method.toUpperCase(),
        operation,
      })),
    );

    const request = fc.constantFrom(...operations).chain(({ path, method, operation }) => {
      const { parameters = [], requestBody } = operation;
      const fields = Object.entries(requestBody?.content['application/json'].schema.properties ?? {});
      return fc.record({
        path: fc.constant(path),
        method: fc.constant(method),
        inPath: fc.record(
          Object.fromEntries(
            parameters.filter((one) => one.in === 'path').map((one) => [one.name, valueOf(one.schema)]),
          ),
        ),
        query: fc.record(
          Object.fromEntries(
            parameters.filter((one) => one.in === 'query').map((one) => [one.name, valueOf(one.schema)]),
          ),
          { requiredKeys: [] },
        ),
        form: fc.record(Object.fromEntries(fields.map(([name, schema]) => [name, valueOf(schema)])), {
          requiredKeys: [],
        }),
        json: fc.option(
          fc.oneof(
            json,
            fc.record(Object.fromEntries(fields.map(([name]) => [name, json])), { requiredKeys: [] }),
          ),
        ),
        // one address each, or limits would soon answer everything
        address: fc.ipV4(),
        lastEvent: fc.option(wild),
      });
    });

    const property = fc.asyncProperty(request, async (made) => {
      const path = made.path.replace(/\{(\w+)\}/g, (_, name: string) =>
        encodeURIComponent(whole(made.inPath[name] ?? '1')),
      );
      const query = new URLSearchParams(made.query as Record<string, string>);
      const body =
        made.method === 'GET' || made.method === 'DELETE'
          ? null
          : made.json === null
            ? new URLSearchParams(made.form as Record<string, string>)
            : JSON.stringify(made.json);
      const headers = new Headers({ Origin: 'https://news.example', 'X-Forwarded-For': made.address });
      headers.set('Authorization', `Bearer ${token}`);
      if (made.json !== null) headers.set('Content-Type', 'application/json');
      if (made.lastEvent !== null)
        headers.set('Last-Event-ID', encodeURIComponent(whole(made.lastEvent)).slice(0, 200));
      let timer: NodeJS.Timeout | undefined;
      const answered = (async () => {
        const answer = await app.request(`${path}?${query}`, {
          method: made.method,
          headers,
          ...(body !== null && { body }),
        });
        await answer.body?.cancel();
        return answer.status;
      })();
      const late = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new Error('it hangs')), patience);
      });
      const status = await Promise.race([answered, late]).finally(() => clearTimeout(timer));
      counts[status] = (counts[status] ?? 0) + 1;
      assert.ok(
        status < 500,
        `${made.method} ${path}?${query} answers ${status}: ${lines.at(-1)?.slice(0, 500)}`,
      );
    });
    await fc.assert(property, { numRuns: runs, seed, endOnFailure: true });
    // many got past the checks, and many did not
    for (const status of [200, 204, 400, 404, 422])
      assert.ok((counts[status] ?? 0) > runs / 200, `${status}: ${JSON.stringify(counts)}`);
    await app.close();
  });
});

/** Halves of characters have no encoding. */
const whole = (text: string): string => Buffer.from(text).toString();
