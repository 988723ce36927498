/** A text as spam is compared by: its words and its links. */
import { createHash } from 'node:crypto';
import { parseBody, type BodyNode } from 'inlay/internal/comments/body';

/** Bare and bracketed links, as the thread would show them. */
export function linksIn(text: string): string[] {
  const found: string[] = [];
  const walk = (nodes: readonly BodyNode[]): void => {
    for (const node of nodes) {
      if (typeof node === 'string') continue;
      if (node.href) found.push(node.href);
      walk(node.children);
    }
  };
  walk(parseBody(text));
  return found;
}

/** One hash for texts that differ only in case, spaces and punctuation. */
export const hashOfText = (text: string): string =>
  createHash('sha256')
    .update(
      text
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim() || text,
    )
    .digest('base64url')
    .slice(0, 22);

/** The features of a text for the spam filter: its distinct words, the hosts it links to, the number of links. */
export function features(text: string, url: string | null): string[] {
  const words =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}][\p{L}\p{N}'’-]{1,29}/gu) ?? [];
  const links = [...linksIn(text), ...(url ? [url] : [])];
  const hosts = links.flatMap((link) => (URL.canParse(link) ? [`@${new URL(link).hostname}`] : []));
  return [...new Set([...words, ...hosts, `#links:${Math.min(links.length, 5)}`])].slice(0, 400);
}
