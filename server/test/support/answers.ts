/** Holds every answer of an app to what its route declares, problems included. */
import assert from 'node:assert/strict';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { TrieRouter } from 'hono/router/trie-router';
import * as v from 'valibot';
import { createApp, type App, type AppOptions } from '../../src/app.js';
import { problemSchema, problemType } from '../../src/http/problem.js';
import type { Declaration } from '../../src/http/routes.js';

/** The app, whose every answer that is not as declared fails the test: at once, and without a socket between at `close`. */
export async function createCheckedApp(options: AppOptions): Promise<App> {
  const app = await createApp(options);
  const router = new TrieRouter<Declaration>();
  for (const declaration of app.routes)
    if (!declaration.fallback) router.add(declaration.method, declaration.path, declaration);
  const wrong: unknown[] = [];

  const check = async (method: string, url: string, answer: Response): Promise<Response> => {
    const { pathname } = new URL(url, 'http://localhost');
    const [found] = router.match(method === 'HEAD' ? 'GET' : method, pathname);
    const declarations = found.map(([declaration]) => declaration as unknown as Declaration);
    const declaration = declarations.find(({ path }) => path === pathname) ?? declarations.at(-1);
    try {
      await checkAnswer(declaration, `${method} ${pathname}`, answer);
    } catch (error) {
      wrong.push(error);
      throw error;
    }
    return answer;
  };

  return {
    ...app,
    request: async (path, init) => check(init?.method ?? 'GET', path, await app.request(path, init)),
    fetch: async (request, env) => check(request.method, request.url, await app.fetch(request, env)),
    async close() {
      await app.close();
      if (wrong.length) throw new Error(`${wrong.length} answers are not as declared: ${String(wrong[0])}`);
    },
  };
}

async function checkAnswer(
  declaration: Declaration | undefined,
  named: string,
  answer: Response,
): Promise<void> {
  const { status } = answer;
  const where = `${named} answers ${status}`;
  const type = (answer.headers.get('Content-Type') ?? '').replace(/;.*/, '');
  if (status === 304 || named.startsWith('HEAD ') || named.startsWith('OPTIONS ')) return;
  if (type === 'application/problem+json') return checkProblem(where, await readJson(answer));
  if (!declaration || declaration.unlisted) {
    assert.ok(status < 400 || type === 'text/html', `${where} without a problem`);
    return;
  }
  const declared = declaration.answers?.[status];
  assert.ok(declared, `${where}, which is not declared`);
  if (declared.type === type) return;
  if (!declared.schema && !declared.type)
    return assert.equal(await answer.clone().text(), '', `${where} with a body`);
  assert.ok(declared.schema && type === 'application/json', `${where} as ${type}`);
  const body = await readJson(answer);
  // what the schema does not know is left out of its output
  assert.deepEqual(v.parse(declared.schema, body), body, `${where} with another body than declared`);
}

async function readJson(answer: Response): Promise<unknown> {
  const bytes = Buffer.from(await answer.clone().arrayBuffer());
  const encoding = answer.headers.get('Content-Encoding');
  const plain = encoding === 'br' ? brotliDecompressSync(bytes) : encoding ? gunzipSync(bytes) : bytes;
  return JSON.parse(plain.toString());
}

function checkProblem(where: string, body: unknown): void {
  const problem = v.parse(problemSchema, body);
  assert.deepEqual(problem, body, `${where} with another problem than declared`);
  assert.match(problem.type, new RegExp(`^${problemType('[a-z-]+')}$`), where);
}
