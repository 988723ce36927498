/** Which of the admin's languages a person reads. */
import { usableLocale } from 'inlay/internal/core/language/locale';
import { tagsFor } from 'inlay/internal/core/language/tags';

export interface Match {
  /** one of `languages` */
  language: string;
  /** the tag that asked for it, for dates and numbers */
  locale: string;
}

/** The language that serves a tag: `zh-Hant` for `zh-TW`, `de` for `de_AT`, `nb` for `no`. */
function serve(tag: string, languages: readonly string[]): Match | null {
  const locale = usableLocale(tag.replace(/^no\b/, 'nb'));
  const language = locale && tagsFor(locale).find((one) => languages.includes(one));
  return language ? { language, locale } : null;
}

/** The chosen language in the browser's own variant, else the browser's first that is among `languages`, else English. */
export function findLanguage(
  languages: readonly string[],
  chosen: string | null,
  preferred: readonly string[],
): Match {
  const matches = preferred.flatMap((tag) => serve(tag, languages) ?? []);
  const choice = chosen ? serve(chosen, languages) : null;
  if (!choice) return matches[0] ?? { language: 'en', locale: 'en' };
  return matches.find(({ language }) => language === choice.language) ?? choice;
}
