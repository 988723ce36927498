/** Where a request comes from, and under which address it came. What a client writes itself is never believed. */
import type { HttpBindings } from '@hono/node-server';
import parseForwarded from 'forwarded-parse';
import type { Context as HonoContext } from 'hono';
import ipaddr from 'ipaddr.js';
import type { Config } from '../../config/config.js';
import { coversPage } from '../../sites/origins.js';
import { address } from '../answers/ready.js';
import type { Env } from '../routes.js';

type Proxied = Pick<Config, 'proxies' | 'proxyHeaders'>;

/**
 * The client's address, without port and brackets. Each proxy of the owner's appends whom it was called by, so with
 * `proxies` of them the address stands that many places from the end; what stands before it the client may have made up.
 * A place that holds no address (`unknown`, a hidden name) stands for the proxy that wrote it.
 */
export function clientAddress(c: HonoContext<Env>, { proxies, proxyHeaders }: Proxied): string {
  c.get('asked')?.add(address);
  const { incoming } = (c.env ?? {}) as Partial<HttpBindings>;
  const socket = plainAddress(incoming?.socket.remoteAddress ?? '') ?? 'unknown';
  if (!proxies) return socket;
  const chain = [...hops(c, proxyHeaders).map(plainAddress), socket];
  const trusted = chain.slice(-1 - proxies);
  return trusted.find((address) => address !== null) ?? socket;
}

/** Whom each proxy was called by, the outermost first. */
function hops(c: HonoContext<Env>, headers: Proxied['proxyHeaders']): string[] {
  const forwardedFor = c.req.header('X-Forwarded-For');
  if (headers === 'x-forwarded' && forwardedFor !== undefined) return forwardedFor.split(',');
  return forwarded(c).map((hop) => hop['for'] ?? '');
}

/** `Forwarded` (RFC 7239), a record a proxy; none where it is malformed. */
function forwarded(c: HonoContext<Env>): Record<string, string | undefined>[] {
  try {
    const header = c.req.header('Forwarded');
    return header ? parseForwarded(header) : [];
  } catch {
    return [];
  }
}

/** `198.51.100.7` of `198.51.100.7:51001`, `2001:db8::1` of `[2001:db8::1]:443`; `null` for what is no address. */
export function plainAddress(written: string): string | null {
  const words = written.trim().replace(/^"|"$/g, '');
  const bare = /^\[([^\]]*)\](:\d+)?$/.exec(words)?.[1] ?? words.replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1');
  // an IPv4 address within IPv6 counts as itself; a zone names a link of the proxy's, not the client
  return ipaddr.isValid(bare) ? ipaddr.process(bare.split('%', 1)[0]!).toString() : null;
}

/**
 * Where readers reach this server, with a slash at its end: as the settings say, else as the request says. A proxy's word
 * counts for the scheme alone, because it passes a client's `X-Forwarded-Host` on unless it was told not to.
 */
export function publicBase(c: HonoContext<Env>, config: Proxied & Pick<Config, 'publicUrl'>): string {
  if (config.publicUrl) return config.publicUrl;
  const { protocol, host } = new URL(c.req.url);
  return `${toldScheme(c, config) ?? protocol}//${host}/`;
}

function toldScheme(c: HonoContext<Env>, { proxies, proxyHeaders }: Proxied): string | null {
  if (!proxies) return null;
  const told =
    proxyHeaders === 'x-forwarded' && c.req.header('X-Forwarded-Proto') !== undefined
      ? c.req.header('X-Forwarded-Proto')!.split(',').at(-1)
      : forwarded(c).at(-1)?.['proto'];
  const scheme = told?.trim().toLowerCase();
  return scheme === 'https' || scheme === 'http' ? `${scheme}:` : null;
}

/**
 * The origin of the page that reads, to choose among the configured sites. A page that reads from its own origin names
 * none: then it is the one through whose proxy it came, else this server's.
 */
export function readersOrigin(c: HonoContext<Env>, config: Proxied & Pick<Config, 'publicUrl'>): string {
  const base = new URL(publicBase(c, config));
  const told = config.proxies ? c.req.header('X-Forwarded-Host')?.split(',').at(-1)?.trim() : undefined;
  return c.req.header('Origin') ?? (told ? `${base.protocol}//${told}` : base.origin);
}

/** The page that sent the request, or its origin, as the browser says; `null` when nobody says. */
export const pageOfSender = (c: HonoContext<Env>): string | null =>
  c.req.header('Origin') ?? c.req.header('Referer') ?? null;

/**
 * Whether a host is one under which this server is meant to be reached. A page of a stranger's whose name leads here
 * (DNS rebinding) is of the same origin by that name, so a name counts only when the settings know it.
 */
export function isOwnHost(
  host: string | undefined,
  { publicUrl, sites }: Pick<Config, 'publicUrl' | 'sites'>,
): boolean {
  if (!host || !URL.canParse(`http://${host}`)) return false;
  const url = new URL(`http://${host}`);
  if (url.hostname === 'localhost' || plainAddress(url.hostname)) return true;
  if (publicUrl && new URL(publicUrl).hostname === url.hostname) return true;
  return sites.some(({ origins }) => origins.some((own) => coversPage(own, url)));
}
