/** Origins as owners write them: in any case, internationalised, with any port of this machine, or any subdomain. */

const anyPort = /^(https?:\/\/(localhost|127\.0\.0\.1|\[::1\])):\*$/;

/** The origin as browsers send it (`https://xn--…` for an internationalised one); `null` for what is none. */
export function normalOrigin(written: string): string | null {
  const words = written.trim().toLowerCase();
  if (anyPort.test(words)) return words;
  if (!URL.canParse(words)) return null;
  const { protocol, origin, hostname, pathname, search, hash, username } = new URL(words);
  if (!/^https?:$/.test(protocol) || pathname !== '/' || search || hash || username) return null;
  // a star stands for the first labels of a name, and nowhere else
  if (hostname.includes('*') && !/^\*(\.[^*.]+){2,}$/.test(hostname)) return null;
  return origin;
}

/** Whether a configured origin, in its normal form, covers the one that a browser sends. */
export function coversOrigin(own: string, origin: string): boolean {
  if (own === origin) return true;
  const local = anyPort.exec(own)?.[1];
  if (local) return origin.replace(/:\d+$/, '') === local;
  const [start, end] = own.split('*') as [string, string | undefined];
  return (
    end !== undefined && origin.startsWith(start) && origin.endsWith(end) && origin.length > own.length - 1
  );
}

/** Whether a configured origin covers a page; as in page keys, http and https are one, with and without `www.` */
export function coversPage(own: string, { host, hostname }: URL): boolean {
  const local = anyPort.exec(own)?.[2];
  if (local) return local === hostname;
  const named = new URL(own).host;
  return named.startsWith('*.') ? host.endsWith(named.slice(1)) : bare(named) === bare(host);
}

const bare = (host: string) => host.replace(/^www\./, '');

/** The configured origin of the same host at another port, which is the likeliest mistake on a developer's machine. */
export const atAnotherPort = (origins: readonly string[], { hostname }: URL): string | null =>
  origins.find((own) => !own.includes('*') && new URL(own).hostname === hostname) ?? null;
