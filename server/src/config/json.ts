/** Reads JSON that a person wrote, and says where it is wrong and what to write there. */
import { parse, type ParseError } from 'jsonc-parser';
import { ConfigError } from './error.js';

/** By the parser's codes. */
const mends: Record<number, string> = {
  1: 'put text into double quotes',
  2: 'correct the number',
  3: 'write a name in double quotes here, or remove the comma before it',
  4: 'write a value here, or remove the comma before it',
  5: 'write a colon after the name',
  6: 'write a comma between the two entries',
  7: 'write the closing }',
  8: 'write the closing ]',
  9: 'remove what follows the last }',
  10: 'remove the comment, for JSON has none',
  12: 'write the closing quote',
};

export function parseJson(words: string, path: string): unknown {
  const text = words.replace(/^\uFEFF/, '');
  try {
    return JSON.parse(text);
  } catch (cause) {
    if (!text.trim())
      throw new ConfigError(`${path} is empty: write an object such as {"sites": []}.`, { cause });
    const errors: ParseError[] = [];
    parse(text, errors, { disallowComments: true });
    const { offset, error } = errors[0] ?? { offset: text.length, error: 0 };
    const before = text.slice(0, offset).split('\n');
    const place = `line ${before.length}, column ${before.at(-1)!.length + 1}`;
    throw new ConfigError(`${path} is not JSON at ${place}: ${mends[error] ?? 'correct it there'}.`, {
      cause,
    });
  }
}
