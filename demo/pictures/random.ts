/** Numbers that look random and are the same at every build: mulberry32, seeded by a word (FNV-1a). */
export interface Random {
  /** a number from `low` up to `high` */
  between(low: number, high: number): number;
  /** one of the things */
  pick<T>(things: readonly T[]): T;
}

export function randomFor(word: string): Random {
  let state = 0x811c9dc5;
  for (const letter of word) state = Math.imul(state ^ letter.codePointAt(0)!, 0x01000193);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (low: number, high: number) => Math.round(low + next() * (high - low));
  return { between, pick: (things) => things[Math.floor(next() * things.length)]! };
}
