/** The fields of a form, and how they are called in what is sent and in the server's errors. */
interface Named {
  /** the record's own name for it */
  name: string;
  label: string;
  hint?: string;
}

export type Field = Named &
  (
    | { kind: 'line'; required?: true; type?: 'url' | 'text'; fixed?: true }
    | { kind: 'text' | 'lines' | 'number' | 'flag' | 'time' }
    | { kind: 'choice'; options: Readonly<Record<string, string>> }
    /** an object; nothing when all of it is empty */
    | { kind: 'group'; fields: readonly Field[] }
    /** a list of objects */
    | { kind: 'rows'; one: string; fields: readonly Field[] }
  );

export type FieldOf<K extends Field['kind']> = Extract<Field, { kind: K }>;

/** What is typed in, by address such as `links.0.url`: what a form's own data are. */
export type Values = Readonly<Record<string, string>>;

export const at = (prefix: string, name: string | number): string =>
  prefix ? `${prefix}.${name}` : `${name}`;

/** How many rows of a list of objects something is typed in for. */
export function rowsOf(address: string, values: Values): number {
  const numbers = Object.keys(values)
    .filter((key) => key.startsWith(`${address}.`))
    .map((key) => Number(key.slice(address.length + 1).split('.')[0]));
  return Math.max(-1, ...numbers) + 1;
}
