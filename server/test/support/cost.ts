/** How the time that work takes grows with the length of what comes from outside. */

/** µs of CPU from which on the growth is looked at. */
const noticeable = 20_000;
/** µs below which the longest input harms nobody, whatever the collector did: what is super-linear takes seconds. */
const negligible = 150_000;
const growth = 2.5;

async function spent(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

/** The least of three: what else the machine does, and the collector, only add to it. */
async function cost(work: () => unknown): Promise<number> {
  const runs = [];
  for (let n = 0; n < 3; n++) runs.push(await spent(work));
  return Math.min(...runs);
}

/**
 * Doubles the input until the work takes a while; `null` when twice as much took at most 2.5 times as long, else what
 * it took.
 *
 * @param longest characters of the longest input
 */
export async function superLinear(
  work: (input: string) => unknown,
  make: (length: number) => string,
  longest = 200_000,
): Promise<string | null> {
  let before = Infinity;
  for (let length = longest / 16; length <= longest; length *= 2) {
    const input = make(length);
    const after = await spent(() => work(input));
    if (after > noticeable && after > growth * before) {
      const [half, twice] = [make(length / 2), make(length * 2)];
      // measured with more care and over two doublings, as a pause at the wrong moment looks the same
      const [short, long] = [await cost(() => work(half)), await cost(() => work(twice))];
      if (long > negligible && long > growth ** 2 * Math.max(short, 1000))
        return `${half.length} characters: ${short / 1000} ms, ${twice.length}: ${long / 1000} ms`;
    }
    before = after;
  }
  return null;
}
