/** Where a request comes from. What a client writes itself is never believed. */
import type { HttpBindings } from '@hono/node-server';
import type { Context as HonoContext } from 'hono';
import { address } from './ready.js';
import type { Env } from './routes.js';

/**
 * The client's address. Each proxy of the owner's appends to `X-Forwarded-For` whom it was called by, so with `proxies`
 * of them the address stands that many places from the end; what stands before it the client may have made up.
 */
export function clientAddress(c: HonoContext<Env>, proxies: number): string {
  c.get('asked')?.add(address);
  const { incoming } = (c.env ?? {}) as Partial<HttpBindings>;
  const chain = [
    ...(c.req.header('X-Forwarded-For')?.split(',') ?? []),
    incoming?.socket.remoteAddress ?? 'unknown',
  ];
  return chain.at(-1 - proxies)?.trim() ?? chain[0]!.trim();
}

/** The origin under which the client reached this server, as the owner's proxies tell it. */
export function ownOrigin(c: HonoContext<Env>, proxies: number): string {
  const { protocol, host } = new URL(c.req.url);
  const told = (name: string) => (proxies ? c.req.header(name)?.split(',').at(-1)?.trim() : undefined);
  const scheme = told('X-Forwarded-Proto') === 'https' ? 'https:' : protocol;
  return `${scheme}//${told('X-Forwarded-Host') ?? host}`;
}

/** The origin of the page that reads. A page that reads from its own origin names none: then it is this server's. */
export const readersOrigin = (c: HonoContext<Env>, proxies: number): string =>
  c.req.header('Origin') ?? ownOrigin(c, proxies);

/** The page that sent the request, or its origin, as the browser says; `null` when nobody says. */
export const pageOfSender = (c: HonoContext<Env>): string | null =>
  c.req.header('Origin') ?? c.req.header('Referer') ?? null;
