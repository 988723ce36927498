/** JSON, or one JSON value a line. */
import { visit } from 'jsonc-parser';
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

function wrong(path: string, text: string, firstLine: number): ConfigError {
  let place: { line: number; column: number } | undefined;
  const onError = (_code: number, _offset: number, _length: number, line: number, column: number) =>
    (place ??= { line: line + firstLine, column: column + 1 });
  visit(text, { onError }, { disallowComments: true });
  const at = place ? `line ${place.line}, column ${place.column}` : `line ${firstLine}`;
  return new ConfigError(`${path} is not JSON at ${at}: export it again, or mend it there.`);
}
