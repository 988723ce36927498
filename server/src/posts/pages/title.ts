/** A page's title without the name of its site. */
import { text } from 'inlay/internal/core/parse/check';

/** Separators between a title and the site's name. */
const behind = /^(?: ?[|»]| [–—·•›:-]+(?= )) ?/;
const before = /(?: ?[|»]| [–—·•›:-]+(?= )|:(?= )) ?$/;

/**
 * @param said what metadata calls the title, the most trusted first
 * @param site the site's name, where the page gives it
 */
export function titleOf(
  document: Document,
  said: readonly (string | null)[],
  site: string | null,
): string | null {
  const title = folded(document.querySelector('title')?.textContent);
  const headings = [...document.querySelectorAll('h1')].map((heading) => folded(heading.textContent));
  // a theme may make the site's name a heading too; the article's heading is in the title
  const heading = headings.find((words) => words !== null && words !== site && title?.includes(words));
  const candidates = [...said.map(folded), heading, title, ...headings].filter((words) => !!words);
  const [best] = candidates as string[];
  if (best === undefined) return null;
  return candidates.find((words) => words !== site && isPart(words!, best)) ?? withoutSite(best, site);
}

const folded = (words: string | null | undefined): string | null => text(words?.replace(/\s+/g, ' '));

/** Whether the words are the whole but for a site's name. */
const isPart = (words: string, whole: string): boolean =>
  words.length < whole.length &&
  ((whole.startsWith(words) && behind.test(whole.slice(words.length))) ||
    (whole.endsWith(words) && before.test(whole.slice(0, -words.length))));

function withoutSite(title: string, site: string | null): string {
  if (!site) return title;
  if (title.endsWith(site)) {
    const found = before.exec(title.slice(0, -site.length));
    if (found?.index) return title.slice(0, found.index);
  }
  if (title.startsWith(site)) {
    const rest = title.slice(site.length);
    const found = behind.exec(rest) ?? /^: /.exec(rest);
    if (found) return rest.slice(found[0].length) || title;
  }
  return title;
}
