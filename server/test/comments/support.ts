/** The module of comments on a database, with a clock in the test's hand, asked without a socket. */
import * as v from 'valibot';
import type { App } from '../../src/app.js';
import { commentsModule } from '../../src/comments/module.js';
import type { Database } from '../../src/db/index.js';
import { EventBus } from '../../src/event-bus.js';
import type { StoreContext } from '../../src/comments/store/context.js';
import { createLog } from '../../src/log.js';
import type { WireComment, WireThread } from '../../src/comments/schema.js';
import { configSchema } from '../../src/modules.js';
import { createToken } from '../../src/admin/moderators.js';
import { adminModule } from '../../src/admin/module.js';
import { createCheckedApp } from '../support/answers.js';

export const page = 'https://news.example/story';
export const sites = [
  { name: 'News', origins: ['https://news.example'] },
  { name: 'Blog', origins: ['https://blog.example'] },
];
export const editToken = 'an-edit-token-of-one-device';

/** A moderator's requests. */
export async function moderatorOf(database: Database, { app }: Pick<OpenComments, 'app'>) {
  const token = await createToken(database, 'Mo', 0);
  return async (method: string, path: string, body?: Record<string, string>) =>
    app.request(`/v1/admin/${path}`, {
      method,
      headers: { Authorization: `Bearer ${token}` },
      ...(body && { body: new URLSearchParams(body) }),
    });
}

/** Writes to threads with nobody listening. */
export const storeOn = (database: Database): StoreContext => ({
  database,
  events: new EventBus(createLog({ write: () => {} })),
});

/** How long things are stored where the settings do not say. */
export const { retention: usualRetention } = v.parse(configSchema, {});

type Settings = Partial<v.InferInput<typeof configSchema>>;
export type Posted = WireComment & { rev: number };
export interface ProblemBody {
  type: string;
  status: number;
  errors?: { field: string; code: string; message: string }[];
}

export interface OpenComments {
  app: App;
  log: string[];
  clock: { now: number };
  /** a request from the site's page, as the body's type wants */
  ask: (
    method: string,
    path: string,
    body?: Record<string, string>,
    headers?: Record<string, string>,
  ) => Promise<Response>;
  post: (body: Record<string, string>, headers?: Record<string, string>) => Promise<Response>;
  /** posts what must be taken, and gives the comment */
  posted: (body: Record<string, string>) => Promise<Posted>;
  thread: (query?: string) => Promise<WireThread>;
}

export async function openComments(database: Database, settings: Settings = {}): Promise<OpenComments> {
  const config = v.parse(configSchema, {
    sites,
    ...settings,
    comments: { moderation: 'none', ...settings.comments },
  });
  const log: string[] = [];
  const clock = { now: Date.UTC(2026, 0, 1) };
  const app = await createCheckedApp({
    config,
    database,
    modules: [adminModule, commentsModule],
    log: createLog({ write: (line) => log.push(line) }),
    clock: () => clock.now,
  });
  const ask: OpenComments['ask'] = async (method, path, body, headers = {}) =>
    app.request(path, {
      method,
      headers: { Origin: 'https://news.example', ...headers },
      ...(body && { body: new URLSearchParams(body) }),
    });
  const post: OpenComments['post'] = (body, headers) =>
    ask('POST', '/v1/comments', { page, ...body }, headers);
  return {
    app,
    log,
    clock,
    ask,
    post,
    posted: async (body) => {
      const answer = await post(body);
      if (!answer.ok) throw new Error(`${answer.status}: ${await answer.text()}`);
      return (await answer.json()) as Posted;
    },
    thread: async (query = '') =>
      (await (
        await app.request(`/v1/comments?page=${encodeURIComponent(page)}${query}`)
      ).json()) as WireThread,
  };
}
