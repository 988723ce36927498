/** The fields of a form, and the paths that name them in requests and in the server's errors. */
/** What a person fills in. */
interface Labelled {
  /** the property of the record */
  name: string;
  label: string;
  hint?: string;
  /** whether it matters beside the other values; without it, always */
  matters?: (values: Values) => boolean;
}

export type Field =
  | (Labelled &
      (
        | { kind: 'line'; required?: true; type?: 'url' | 'id' | 'text'; fixed?: true }
        | { kind: 'text' | 'lines' | 'number' | 'flag' | 'time' }
        | { kind: 'choice'; options: Readonly<Record<string, string>> }
      ))
  /** an object; left out if all its fields are empty */
  | { kind: 'group'; name: string; fields: readonly Field[] }
  /** a list of objects */
  | { kind: 'rows'; name: string; one: string; hint?: string; fields: readonly Field[] };

/** Fields under a heading. A section has no path of its own. */
export interface Section {
  /** empty for the essential fields, which need no heading */
  label: string;
  /** whether it is closed until somebody opens it or a field in it has an error; without it, never */
  folded?: (values: Values) => boolean;
  fields: readonly Field[];
}

export const fieldsOf = (sections: readonly Section[]): readonly Field[] =>
  sections.flatMap(({ fields }) => fields);

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
