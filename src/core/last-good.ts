/** The last good answers: in memory for the page's life and, where asked, in `localStorage` for the next one. */
export interface LastGood<Model> {
  model: Model;
  /** epoch ms at which it arrived */
  at: number;
  /** epoch ms until which it may be shown as current */
  expires: number;
}

const prefix = 'inlay:last:';
const memory = new Map<string, LastGood<unknown>>();
/** An answer older than this helps nobody. */
const longest = 24 * 3600_000;

export function recall<Model>(key: string, stored: boolean): LastGood<Model> | null {
  let entry = memory.get(key) as LastGood<Model> | undefined;
  if (!entry && stored) {
    try {
      entry = JSON.parse(localStorage.getItem(prefix + key) ?? 'null') ?? undefined;
    } catch {
      // storage that is blocked or holds something else is no storage
    }
  }
  return entry?.model && Date.now() - entry.at < longest ? entry : null;
}

export function keep<Model>(key: string, entry: LastGood<Model>, stored: boolean): void {
  memory.set(key, entry);
  if (!stored) return;
  try {
    sweep();
    localStorage.setItem(prefix + key, JSON.stringify(entry));
  } catch {
    // full or blocked: memory has it
  }
}

function sweep(): void {
  for (const key of Object.keys(localStorage)) {
    if (!key.startsWith(prefix)) continue;
    const at = Number(/"at":(\d+)/.exec(localStorage.getItem(key) ?? '')?.[1]);
    if (!(Date.now() - at < longest)) localStorage.removeItem(key);
  }
}
