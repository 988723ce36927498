import type { NetworkName } from './icons.js';

/** Hosts of the networks that have an icon, and what a reader calls them. */
const networks: readonly [name: NetworkName, words: string, host: RegExp][] = [
  ['bluesky', 'Bluesky', /(^|\.)bsky\.(app|social)$/],
  ['facebook', 'Facebook', /(^|\.)facebook\.com$/],
  ['github', 'GitHub', /(^|\.)github\.com$/],
  ['instagram', 'Instagram', /(^|\.)instagram\.com$/],
  ['medium', 'Medium', /(^|\.)medium\.com$/],
  ['peertube', 'PeerTube', /(^|\.)peertube\./],
  ['pixelfed', 'Pixelfed', /(^|\.)pixelfed\./],
  ['substack', 'Substack', /(^|\.)substack\.com$/],
  ['threads', 'Threads', /(^|\.)threads\.(net|com)$/],
  ['tiktok', 'TikTok', /(^|\.)tiktok\.com$/],
  ['x', 'X', /(^|\.)(x|twitter)\.com$/],
  ['youtube', 'YouTube', /(^|\.)(youtube\.com|youtu\.be)$/],
];

/** What a reader can follow without an account there: feeds, newsletters, and the fediverse from a server of their own. */
const subscriptions: readonly NetworkName[] = ['mastodon', 'peertube', 'pixelfed', 'rss', 'substack'];
const newsletter = /\b(newsletters?|subscribe)\b/i;
const feed = /\/(feed|rss|atom|index)(\.(xml|json|rdf))?\/?$|\.(rss|atom)$/i;

export interface DescribedLink {
  words: string;
  /** `null` where the network has no mark */
  icon: NetworkName | null;
  /** a feed, a newsletter or a profile in the fediverse */
  follow: boolean;
}

/** A link of an author in words, with the name of its icon where the network has one. */
export function describeLink(address: string, label: string | null): DescribedLink {
  const { protocol, host, pathname } = new URL(address);
  if (protocol === 'mailto:') return { words: label ?? pathname, icon: null, follow: false };
  const domain = host.replace(/^www\./, '');
  const [icon, words] =
    networks.find(([, , pattern]) => pattern.test(domain)) ??
    (feed.test(pathname)
      ? (['rss', 'RSS'] as const)
      : // any host can serve Mastodon; its profiles are all at /@name
        /^\/@[\w.-]+(@[\w.-]+)?\/?$/.test(pathname)
        ? (['mastodon', 'Mastodon'] as const)
        : [null, domain]);
  const follow = icon ? subscriptions.includes(icon) : newsletter.test(pathname);
  return { words: label ?? words, icon, follow };
}
