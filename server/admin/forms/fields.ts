/** The fields of a form, and the paths that name them in requests and in the server's errors. */
interface Named {
  /** the property of the record */
  name: string;
  label: string;
  hint?: string;
}

export type Field = Named &
  (
    | { kind: 'line'; required?: true; type?: 'url' | 'text'; fixed?: true }
    | { kind: 'text' | 'lines' | 'number' | 'flag' | 'time' }
    | { kind: 'choice'; options: Readonly<Record<string, string>> }
    /** an object; left out if all its fields are empty */
    | { kind: 'group'; fields: readonly Field[] }
    /** a list of objects */
    | { kind: 'rows'; one: string; fields: readonly Field[] }
  );

export type FieldOf<K extends Field['kind']> = Extract<Field, { kind: K }>;

/** Input by path, such as `links.0.url`: the form's FormData. */
export type Values = Readonly<Record<string, string>>;

export const at = (prefix: string, name: string | number): string =>
  prefix ? `${prefix}.${name}` : `${name}`;

/** The number of rows that a list of objects has in the input. */
export function rowsOf(address: string, values: Values): number {
  const numbers = Object.keys(values)
    .filter((key) => key.startsWith(`${address}.`))
    .map((key) => Number(key.slice(address.length + 1).split('.')[0]));
  return Math.max(-1, ...numbers) + 1;
}
