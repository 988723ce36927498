import { safeWebUrl } from './urls.js';

/** The candidates of a `srcset` whose addresses may be shown, made absolute; `null` when there is none. */
export function safeSrcset(srcset: string | null | undefined, base?: string | URL): string | null {
  // a comma inside an address ends nothing
  const candidates = (srcset ?? '').trim().split(/,\s+|(?<=\s[\d.]{1,9}[wx]),/);
  const safe = candidates.flatMap((candidate) => {
    const [address, size] = candidate.split(/\s+/);
    const url = safeWebUrl(address?.replace(/,$/, ''), base);
    return url ? `${url} ${/^[\d.]+[wx]$/.test(size ?? '') ? size : ''}`.trim() : [];
  });
  return safe.join(', ') || null;
}
