import { language } from './index.js';

const commas: Readonly<Record<string, string>> = { ar: '، ', fa: '، ', ja: '、', zh: '、', 'zh-Hant': '、' };

/** Several things, with the comma of the language. */
export const list = (things: readonly string[]): string => things.join(commas[language] ?? ', ');
