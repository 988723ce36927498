/** JSON, or one JSON value a line. */
import { printParseErrorCode, visit } from 'jsonc-parser';
import { ConfigError } from '../../../config/error.js';
import { listOf, type Fields } from './fields.js';

/** The objects of a list or of the lines; a single object is a list of one. */
export function readJson(path: string, text: string): Fields[] {
  const whole = parsed(text);
  if (whole !== undefined) return listOf(Array.isArray(whole) ? whole : [whole]);
  const lines = text.split('\n');
  const first = lines.findIndex((line) => line.trim());
  // a list that is wrong somewhere has no value on its first line
  if (parsed(lines[first] ?? '') === undefined) throw wrong(path, text, 1);
  return listOf(
    lines.flatMap((line, index) => {
      if (!line.trim()) return [];
      const value = parsed(line);
      if (value === undefined) throw wrong(path, line, index + 1);
      return [value];
    }),
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Levels of what any system exports are fewer; a parser that calls itself for each would run out of stack. */
const deepest = 200;

/** Says where the text is wrong: at its first error, or where it nests too deeply to be searched for one. */
function wrong(path: string, text: string, firstLine: number): ConfigError {
  const found = (line: number, column: number, mend: string) =>
    new ConfigError(`${path} is not JSON at line ${line + firstLine}, column ${column + 1}: ${mend}.`);
  let depth = 0;
  const begin = (_offset: number, _length: number, line: number, column: number) => {
    if (++depth > deepest) throw found(line, column, 'its values are nested too deeply');
  };
  const end = () => void depth--;
  const onError = (code: number, _offset: number, _length: number, line: number, column: number) => {
    throw found(line, column, mends[printParseErrorCode(code)] ?? 'export it again, or mend it there');
  };
  const visitor = { onError, onObjectBegin: begin, onArrayBegin: begin, onObjectEnd: end, onArrayEnd: end };
  try {
    visit(text, visitor, { disallowComments: true });
  } catch (thrown) {
    if (thrown instanceof ConfigError) return thrown;
    throw thrown;
  }
  return found(0, 0, 'export it again, or mend it there');
}

/** What the first value is followed by is most often the next page of `gh api --paginate`. */
const mends: Readonly<Record<string, string>> = {
  EndOfFileExpected: 'a second value begins there; "gh api --paginate" writes one list with --slurp',
};
