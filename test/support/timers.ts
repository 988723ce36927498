/** Timers of one length, which a test lets pass by itself; all others run as ever. */
export interface HeldTimers {
  /** how many wait */
  waiting(): number;
  /** the time passes for all that wait */
  pass(): void;
  restore(): void;
}

export function holdTimers(ms: number): HeldTimers {
  const { setTimeout: set, clearTimeout: clear } = globalThis;
  const held = new Map<number, () => void>();
  let next = -1;
  globalThis.setTimeout = ((run: () => void, delay?: number, ...rest: unknown[]) => {
    if (delay !== ms) return set(run, delay, ...rest);
    held.set(next, run);
    return next--;
  }) as typeof setTimeout;
  globalThis.clearTimeout = ((id?: number) => {
    if (!held.delete(id!)) clear(id);
  }) as typeof clearTimeout;
  return {
    waiting: () => held.size,
    pass() {
      const due = [...held.values()];
      held.clear();
      due.forEach((run) => run());
    },
    restore: () => Object.assign(globalThis, { setTimeout: set, clearTimeout: clear }),
  };
}
