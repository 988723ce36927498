/** How many letters must be added, removed, replaced or swapped with the next one to make one word of the other. */
export function distance(one: string, other: string): number {
  const rows = [Array.from({ length: other.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= one.length; i++) {
    const row = (rows[i] = [i]);
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1];
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      row[j] = Math.min(
        rows[i - 1]![j]! + 1,
        row[j - 1]! + 1,
        rows[i - 1]![j - 1]! + (same ? 0 : 1),
        swapped ? rows[i - 2]![j - 2]! + 1 : Infinity,
      );
    }
  }
  return rows[one.length]![other.length]!;
}

/** The name that was probably meant: two slips away at most, or one that begins or is begun by it. */
export function nearest(name: string, names: readonly string[]): string | null {
  const slips = (other: string) =>
    name.length > 2 && (other.startsWith(name) || name.startsWith(other)) ? 1 : distance(name, other);
  const [best] = [...names].sort((one, other) => slips(one) - slips(other));
  return best !== undefined && slips(best) <= Math.min(2, name.length / 2) ? best : null;
}
