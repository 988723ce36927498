import { memoize } from '../memoize.js';

/** The tags whose phrases serve a usable locale, the most specific first: `zh-TW`, `zh-Hant`, `zh`. */
export const tagsFor = memoize((locale) => {
  const tag = new Intl.Locale(locale);
  const { language, region } = tag;
  // looking up likely scripts is slow, and English needs none
  const script = language === 'en' ? [] : [`${language}-${tag.maximize().script}`];
  return [...new Set([locale, `${language}-${region}`, ...script, language])];
});
