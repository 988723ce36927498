/** Parses the content of a paragraph: emphasis, code spans and links. */
import { safeUrl } from '../../core/parse/urls.js';
import type { BodyNode } from './node.js';
import { bareLink } from './bare-link.js';

/**
 * No alternative reads on over the start of another match, so that no text is read more than a few times. A bare address
 * ends at brackets, quotes and full stops beyond ASCII (。 ） ” » … ؟); apostrophes and middle dots stand in words.
 */
const token =
  /(\*+)|(`+)|\[([^[\]\n]+)\]\(((?:[^\s()]|\([^\s()]*\))+)\)|<((?:https?:\/\/|mailto:)[^\s<>]+)>|\b(?:https?:\/\/|mailto:)(?:[!-;=?-_a-~’‘·・]|[^\p{ASCII}\s\p{Po}\p{Ps}\p{Pe}\p{Pi}\p{Pf}])+/giu;

export function inline(text: string): BodyNode[] {
  /** the marks that wait for their end, outermost first: at most one of each size */
  const open: { size: number; children: BodyNode[] }[] = [{ size: 0, children: [] }];
  const add = (node: BodyNode) => {
    const { children } = open.at(-1)!;
    const last = children.at(-1);
    if (typeof node === 'string' && typeof last === 'string') children[children.length - 1] = last + node;
    else if (node) children.push(node);
  };
  /** Ends the innermost mark; one that is never closed was a plain asterisk. */
  const end = (closed: boolean) => {
    const { size, children } = open.pop()!;
    if (closed) return add({ tag: size === 2 ? 'strong' : 'em', children });
    add('*'.repeat(size));
    children.forEach(add);
  };
  const mark = (size: number, closes: boolean, opens: boolean) => {
    while (size && closes) {
      const index = open.findLastIndex((one) => one.size && one.size <= size);
      if (index < 0) break;
      while (open.length > index + 1) end(false);
      size -= open[index]!.size;
      end(true);
    }
    for (const part of size === 3 ? [2, 1] : [size])
      if (opens && part && part < 3 && !open.some((one) => one.size === part))
        open.push({ size: part, children: [] });
      else add('*'.repeat(part));
  };

  let spanEnd: ReturnType<typeof spanEnds> | undefined;
  let at = 0;
  for (let match = token.exec(text); match; match = token.exec(text)) {
    const [whole, stars, ticks, words, target, bracketed] = match;
    const { index } = match;
    add(text.slice(at, index));
    at = index + whole.length;
    const address = target ?? bracketed ?? (stars || ticks ? '' : bareLink(whole));
    const href = address && safeUrl(address);
    if (stars) {
      const [before, after] = [text[index - 1] ?? ' ', text[at] ?? ' '];
      mark(stars.length, /\S/.test(before) && /\W/.test(after), /\S/.test(after) && /\W/.test(before));
    } else if (ticks) {
      const close = (spanEnd ??= spanEnds(text))(ticks.length, at);
      if (close === undefined) add(ticks);
      else {
        const code = text.slice(at, close).replaceAll('\n', ' ');
        at = close + ticks.length;
        // one space on either side lets a span begin or end with a backtick
        const padded = code.startsWith(' ') && code.endsWith(' ') && code.trim();
        add({ tag: 'code', children: [padded ? code.slice(1, -1) : code] });
      }
    } else if (href) {
      if (!target && !bracketed) at = index + address.length;
      add({ tag: 'a', href, children: [words ?? address] });
    } else {
      // no link after all: what follows its first character is read again
      add(text.slice(index, (at = index + 1)));
    }
    token.lastIndex = at;
  }
  add(text.slice(at));
  while (open.length > 1) end(false);
  return open[0]!.children;
}

/** Finds where the next run of exactly so many backticks begins; each run is looked at once. */
function spanEnds(text: string): (size: number, from: number) => number | undefined {
  const starts = new Map<number, number[]>();
  for (const { 0: run, index } of text.matchAll(/`+/g)) {
    const known = starts.get(run.length);
    if (known) known.push(index);
    else starts.set(run.length, [index]);
  }
  const next = new Map<number, number>();
  return (size, from) => {
    const known = starts.get(size) ?? [];
    let at = next.get(size) ?? 0;
    while (known[at]! < from) at++;
    next.set(size, at);
    return known[at];
  };
}
