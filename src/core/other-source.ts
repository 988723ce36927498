/** Sources beyond `inlay`, which may read more than JSON: those of other systems, and the page's own. */
import { withDocuments } from './client.js';
import { InlayError } from './error.js';
import { readDocumentsWith } from './page-client.js';

export function otherSource<Source extends object>(
  table: Record<string, () => Source | Promise<Source>>,
  source: string | Source,
): Source | Promise<Source> {
  readDocumentsWith(withDocuments);
  if (typeof source === 'object') return source;
  const load = Object.hasOwn(table, source) && table[source];
  if (!load)
    throw new InlayError(
      'unsupported',
      `source="${source}" is unknown. Write one of: ${Object.keys(table).join(', ')}.`,
    );
  return load();
}
