/** Whether a site is being flooded: counts what came in during the last minute. */
const minute = 60_000;

export class Flood {
  readonly #most: number;
  readonly #times = new Map<string, number[]>();

  constructor(most: number) {
    this.#most = most;
  }

  add(site: string, now: number): void {
    const times = this.#times.get(site) ?? [];
    times.push(now);
    // only the newest tell whether there were too many
    if (times.length > this.#most) times.shift();
    this.#times.set(site, times);
  }

  async isHigh(site: string, now: number): Promise<boolean> {
    const times = this.#times.get(site);
    return !!times && times.length >= this.#most && times[0]! > now - minute;
  }
}
