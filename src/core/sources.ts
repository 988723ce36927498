import { InlayError } from './error.js';

/** The dialects of a room by name; those beyond `inlay` are loaded when a page names them. */
export type SourceTable<Source> = Record<string, () => Source | Promise<Source>>;

/** The source of that name; `inlay` when none is named. */
export async function findSource<Source>(table: SourceTable<Source>, name: string | null): Promise<Source> {
  const load = Object.hasOwn(table, name || 'inlay') && table[name || 'inlay'];
  if (!load)
    throw new InlayError(
      'unsupported',
      `source="${name}" is unknown. Write one of: ${Object.keys(table).join(', ')}.`,
    );
  return load();
}
