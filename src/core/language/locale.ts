/** Language tags that come from outside. Intl throws at a tag it cannot read, so none reaches it unchecked. */
import { memoize } from '../memoize.js';
import { tryOr } from '../try-or.js';

/** The tag in canonical form; '' when Intl cannot read it or it names no language (`und`). */
const canonical = memoize((tag) => {
  const locale = tryOr(() => String(new Intl.Locale(tag.trim().replaceAll('_', '-'))));
  // Chromium's Intl has no Nynorsk and would write English dates; Bokmål is nearer
  return !locale || /^und\b/.test(locale) ? '' : locale.replace(/^nn\b/, 'nb');
});

/**
 * The first tag that Intl can use, in canonical form: `de_DE` means `de-DE`, and `en-US@posix`, which a browser reports
 * where the system's language is `C`, is passed over. `null` when none is usable.
 */
export function usableLocale(...tags: readonly (string | null | undefined)[]): string | null {
  for (const tag of tags) {
    const locale = tag && canonical(tag);
    if (locale) return locale;
  }
  return null;
}
