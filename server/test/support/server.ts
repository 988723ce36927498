/** The whole server on a free port of loopback, with its log kept and its clock in the test's hand. */
import * as v from 'valibot';
import type { App } from '../../src/app.js';
import { secretsOf } from '../../src/config/secrets.js';
import { openDatabase } from '../../src/db/index.js';
import { createLog } from '../../src/log.js';
import { listen, type Running } from '../../src/serve.js';
import { configSchema, migrations, modules } from '../../src/modules.js';
import { createCheckedApp } from './answers.js';

export const oslo = { name: 'Oslo', latitude: 59.91, longitude: 10.75, timeZone: 'Europe/Oslo' };

export interface TestServer extends AsyncDisposable {
  url: string;
  app: App;
  /** what was logged, one line each */
  log: string[];
  /** added to the machine's clock, ms */
  clock: { ahead: number };
  stop: Running['stop'];
}

export async function startServer(settings: v.InferInput<typeof configSchema>): Promise<TestServer> {
  const sites = [{ name: 'News', origins: ['https://news.example'], places: [oslo] }];
  const config = v.parse(configSchema, { sites, port: 0, ...settings });
  const log: string[] = [];
  const clock = { ahead: 0 };
  const database = await openDatabase('sqlite::memory:', migrations);
  const app = await createCheckedApp({
    config,
    database,
    modules,
    log: createLog({ secrets: secretsOf(config), write: (line) => log.push(line) }),
    clock: () => Date.now() + clock.ahead,
  });
  const { url, stop } = await listen(app, config);
  let stopped: Promise<void> | undefined;
  const stopOnce = () => (stopped ??= stop().then(() => database.close()));
  return { url, app, log, clock, stop: stopOnce, [Symbol.asyncDispose]: stopOnce };
}

/** Resolves when the check holds; fails when it does not within five seconds. */
export async function eventually(check: () => unknown): Promise<void> {
  const end = Date.now() + 5000;
  while (!(await check())) {
    if (Date.now() > end) throw new Error(`It never came true: ${check}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
