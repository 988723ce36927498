import type { NetworkName } from './icons.js';

/** Hosts of the networks that have an icon, and what a reader calls them. */
const networks: readonly [name: NetworkName, words: string, host: RegExp][] = [
  ['bluesky', 'Bluesky', /(^|\.)bsky\.(app|social)$/],
  ['facebook', 'Facebook', /(^|\.)facebook\.com$/],
  ['github', 'GitHub', /(^|\.)github\.com$/],
  ['instagram', 'Instagram', /(^|\.)instagram\.com$/],
  ['threads', 'Threads', /(^|\.)threads\.(net|com)$/],
  ['tiktok', 'TikTok', /(^|\.)tiktok\.com$/],
  ['x', 'X', /(^|\.)(x|twitter)\.com$/],
  ['youtube', 'YouTube', /(^|\.)(youtube\.com|youtu\.be)$/],
];

/** A link of an author in words, with the name of its icon where the network has one. */
export function describeLink(
  address: string,
  label: string | null,
): { words: string; icon: NetworkName | null } {
  const { protocol, host, pathname } = new URL(address);
  if (protocol === 'mailto:') return { words: label ?? pathname, icon: null };
  const domain = host.replace(/^www\./, '');
  const found = networks.find(([, , pattern]) => pattern.test(domain));
  if (found) return { words: label ?? found[1], icon: found[0] };
  // any host can serve Mastodon; its profiles are all at /@name
  if (/^\/@\w+\/?$/.test(pathname)) return { words: label ?? 'Mastodon', icon: 'mastodon' };
  return { words: label ?? domain, icon: null };
}
