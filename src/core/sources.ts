/** A widget's sources by name; those beyond `inlay` are loaded when a page names them. */
export type SourceTable<Source> = Record<string, () => Source | Promise<Source>>;

/** The source of that name; `inlay` when none is named; or the source itself where the page hands one over. */
export async function findSource<Source extends object>(
  table: SourceTable<Source>,
  source: string | Source | null,
): Promise<Source> {
  if (!source || source === 'inlay') return table.inlay!();
  return (await import('./other-source.js')).otherSource(table, source);
}

/** A source in a message. */
export const sourceName = (source: string | object | null): string =>
  typeof source === 'string' ? `source="${source}"` : 'The source';

const numbers = new WeakMap<object, number>();
let count = 0;

/** Tells sources apart: by name, or as objects. */
export function sourceKey(source: string | object | null): string | number | null {
  if (!source || typeof source === 'string') return source;
  if (!numbers.has(source)) numbers.set(source, ++count);
  return numbers.get(source)!;
}
