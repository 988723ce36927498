/** Puts the modules together into one function from request to answer. */
import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import type { Config } from './config/config.js';
import type { Answered, Context } from './context.js';
import type { Database } from './db/index.js';
import { Outages } from './db/outages.js';
import { DatabaseUnavailable } from './db/unavailable.js';
import { EventBus } from './event-bus.js';
import { guard, preflight } from './http/access.js';
import { limited } from './http/requests/body-limit.js';
import { toHandler } from './http/handler.js';
import { databaseAway, notFound, Problem, problemResponse } from './http/problem.js';
import { Refusals } from './http/refusals.js';
import { ExactRouter } from './http/router.js';
import type { Declaration, Env, Handler, Route } from './http/routes.js';
import { Jobs } from './jobs.js';
import { limiterFactory } from './limits/limiter-factory.js';
import { createLog, type Log } from './log.js';
import type { Module } from './module.js';
import { Upstreams } from './upstreams.js';
import { KnownPages } from './sites/known-pages.js';

export interface AppOptions {
  config: Config;
  database: Database;
  modules: readonly Module[];
  log?: Log;
  /** epoch ms */
  clock?: () => number;
}

export interface App {
  fetch: (request: Request, env?: unknown) => Response | Promise<Response>;
  /** asks without a socket, for tests */
  request: (path: string, init?: RequestInit) => Response | Promise<Response>;
  routes: readonly Declaration[];
  /** Call when the last byte of an answer went out; `null` where nobody wants to know. */
  answered: ((answer: Answered) => void) | null;
  /** Call when the server takes requests: jobs begin. */
  open: () => void;
  /** Call first when the server is to stop: streams end. */
  stopStreams: () => void;
  /** Call when the last answer went out: jobs end, and modules let go of what they hold. */
  close: () => Promise<void>;
}

export async function createApp({
  config,
  database,
  modules,
  log: wholeLog = createLog(),
  clock = Date.now,
}: AppOptions): Promise<App> {
  const outages = new Outages(wholeLog, clock);
  const log = outages.in(wholeLog);
  const hono = new Hono<Env>({ router: new ExactRouter() });
  const routes: Declaration[] = [];
  const limiter = limiterFactory(database, config.pepper);
  const refusals = new Refusals(limiter);
  const closing = new AbortController();
  const jobs = new Jobs(log);
  const events = new EventBus(log);
  const answerListeners: ((answer: Answered) => void)[] = [];
  const closers: (() => void | Promise<void>)[] = [];
  const context: Context = {
    config,
    database,
    pages: new KnownPages(config.sites),
    log,
    outages,
    notServed: onceAnOrigin(log),
    proxied: onceProxied(log),
    clock,
    authenticate: async () => null,
    closing: closing.signal,
    events,
    limiter,
    schedule: (job) => jobs.add(job),
    onClose: (close) => void closers.unshift(close),
    onAnswer: (listener) => void answerListeners.push(listener),
    upstreams: new Upstreams(clock),
    gauges: [],
    routes,
  };
  let fallback: Handler = (c) => problemResponse(c, notFound.init);
  const route: Route = (declared, handler) => {
    const declaration = declared as Declaration;
    const { method, path, maxBody = 65_536 } = declaration;
    routes.push(declaration);
    const guarded = guard(
      context,
      refusals,
      declaration,
      toHandler(declaration, handler as Parameters<typeof toHandler>[1]),
    );
    if (declaration.fallback) fallback = guarded;
    else if (method === 'GET') hono.get(path, guarded);
    else hono.on(method, path, limited(maxBody, guarded));
  };

  for (const { start } of modules) await start?.(context, route);

  hono.options('*', (c) => preflight(context, c));
  hono.notFound((c) => (/^(GET|HEAD)$/.test(c.req.method) ? fallback(c) : problemResponse(c, notFound.init)));
  hono.onError((thrown, c) => {
    if (thrown instanceof Problem) return problemResponse(c, thrown.init);
    if (thrown instanceof DatabaseUnavailable) {
      outages.report(thrown.trouble);
      return problemResponse(c, databaseAway().init);
    }
    // whoever asked has gone: nobody made a mistake, and nobody reads the answer
    if (c.req.raw.signal.aborted) return problemResponse(c, gone.init);
    const id = randomUUID();
    log.error('a request failed', { request: id, method: c.req.method, path: c.req.path, error: thrown });
    return problemResponse(c, {
      type: 'internal',
      status: 500,
      title: 'The server made a mistake.',
      detail: `The log has the reason under request ${id}.`,
    });
  });

  return {
    fetch: hono.fetch,
    request: hono.request,
    routes,
    answered: answerListeners.length
      ? (answer) => answerListeners.forEach((listener) => listener(answer))
      : null,
    open: () => jobs.open(),
    stopStreams: () => closing.abort(),
    close: async () => {
      jobs.stop();
      for (const close of closers) await close();
      await jobs.finish();
      await events.settled();
    },
  };
}

/** Origins named in the log, and the length of the longest: more of them are somebody's game. */
const mostOrigins = 100;
const longestOrigin = 262;

function onceAnOrigin(log: Log): Context['notServed'] {
  const named = new Set<string>();
  return (origin, advice) => {
    if (named.has(origin) || named.size >= mostOrigins || origin.length > longestOrigin) return;
    named.add(origin);
    log.warn('a page of no site asks', { origin, advice });
  };
}

function onceProxied(log: Log): () => void {
  let said = false;
  return () => {
    if (said) return;
    said = true;
    log.warn('requests come through a proxy, and all readers share its address and its limits', {
      advice: 'Set "proxies" to the number of proxies before this server, usually 1.',
    });
  };
}

const gone = new Problem({ type: 'aborted', status: 400, title: 'The request was broken off.' });
