/** Words that the widgets do not have, in tables by language. The languages are those of the widgets. */
import { fileFor } from 'inlay/internal/core/language/languages';

/**
 * The table's words for a locale; `undefined` where it has none, as for English.
 * @param locale one that {@link usableLocale} knows
 */
export function inLanguage<Words>(table: Readonly<Record<string, Words>>, locale: string): Words | undefined {
  const file = fileFor(locale);
  // one Norwegian is written in the tables, under both names
  return table[file === 'no' ? 'nb' : file];
}
