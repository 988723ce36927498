/**
 * A `fetch` that reads only the sites' own pages. Addresses come from readers and feeds; without this guard they could
 * make the server request internal addresses (SSRF).
 */
import { lookup as systemLookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { InlayError } from 'inlay/error';
import ipaddr from 'ipaddr.js';
import { Agent, fetch as ask, type RequestInit as AskInit } from 'undici';

export interface GuardOptions {
  /** whether the address belongs to a site that is served here */
  allowed: (url: URL) => boolean;
  /** whether the site may have a private address: on the developer's machine, or inside a network */
  privately: (url: URL) => boolean;
  /** the resolver; default the system's */
  lookup?: LookupFunction;
}

export interface GuardedFetch {
  fetch: typeof fetch;
  close: () => Promise<void>;
}

const mostRedirects = 3;

/** Those that say "for now" (RFC 9110, 15.4): 302, 303 and 307. */
const temporary = new Set([302, 303, 307]);

/** The headers of answers that were found where an address leads only for now. */
const foundForNow = new WeakSet<Headers>();

/** Whether the answer that has these headers was found by a redirect that may end. */
export const isForNow = (headers: Headers): boolean => foundForNow.has(headers);

export function createGuardedFetch({
  allowed,
  privately,
  lookup = systemLookup,
}: GuardOptions): GuardedFetch {
  const connections = { pipelining: 1, connections: 2 };
  const publicly = new Agent({ ...connections, connect: { lookup: publicOnly(lookup) } });
  const anywhere = new Agent({ ...connections, connect: { lookup } });

  const follow = async (url: URL, init: AskInit, left: number): Promise<Response> => {
    if (!/^https?:$/.test(url.protocol) || !allowed(url)) throw refused(url, 'it is no address of a site');
    const isPrivate = privately(url);
    // a literal address is not resolved, so the check below never sees it
    if (!isPrivate && isIP(bare(url.hostname)) && !isPublic(bare(url.hostname)))
      throw refused(url, 'its address is not public');
    const dispatcher = isPrivate ? anywhere : publicly;
    const response = await ask(url, { ...init, redirect: 'manual', dispatcher });
    const location = response.headers.get('Location');
    if (response.status < 300 || response.status > 399 || !location) return response as unknown as Response;
    await response.body?.cancel();
    if (left === 0 || !URL.canParse(location, url)) throw refused(url, 'its redirects lead nowhere');
    const found = await follow(new URL(location, url), init, left - 1);
    if (temporary.has(response.status)) foundForNow.add(found.headers);
    return found;
  };

  return {
    fetch: ((url: string, init: AskInit = {}) => follow(new URL(url), init, mostRedirects)) as typeof fetch,
    close: async () => {
      await Promise.all([publicly.destroy(), anywhere.destroy()]);
    },
  };
}

const refused = (url: URL, why: string) => new InlayError('unsupported', `${url.href} is not read: ${why}.`);

const bare = (hostname: string) => hostname.replace(/^\[|\]$/g, '');

/** Global unicast only: no loopback, private or reserved range; an IPv4 address within IPv6 is judged as IPv4. */
const isPublic = (address: string): boolean => ipaddr.process(address).range() === 'unicast';

/** Checks the address that is connected to, so that a name cannot resolve differently after the check (DNS rebinding). */
function publicOnly(lookup: LookupFunction): LookupFunction {
  return (hostname, options, answer) =>
    lookup(hostname, { ...options, all: true }, (error, found) => {
      const addresses = Array.isArray(found) ? found : [];
      const foreign = addresses.find(({ address }) => !isPublic(address));
      if (error || !addresses.length) return answer(error ?? new Error(`${hostname} has no address`), '', 0);
      if (foreign)
        return answer(refused(new URL(`http://${hostname}/`), 'its address is not public') as Error, '', 0);
      if (options.all) answer(null, addresses);
      else answer(null, addresses[0]!.address, addresses[0]!.family);
    });
}
