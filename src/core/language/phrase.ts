/** The shape of phrases. Types only. */

/** A text with `{name}` places, or its plural forms by CLDR category. */
export type Phrase = string | ({ other: string } & Partial<Record<Intl.LDMLPluralRule, string>>);

/** Phrases by key, such as `posts.popular`. */
export type Phrases = Record<string, Phrase>;
