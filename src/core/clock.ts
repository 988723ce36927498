/** One timer for every text on the page that grows old. */
const due = new Map<() => void, number>();
let timer: ReturnType<typeof setTimeout> | undefined;

/** Longer waits overflow the platform's 32-bit timers. */
const longest = 2 ** 31 - 1;

function arm(): void {
  clearTimeout(timer);
  timer = undefined;
  if (!due.size) return;
  timer = setTimeout(ring, Math.min(longest, Math.max(0, Math.min(...due.values()) - Date.now())));
}

function ring(): void {
  const now = Date.now();
  for (const [tick, time] of [...due]) {
    if (time > now) continue;
    due.delete(tick);
    tick();
  }
  arm();
}

/** Calls `tick` once at the time (epoch ms); a later call with the same function moves it. */
export function callAt(time: number, tick: () => void): void {
  due.set(tick, time);
  arm();
}

/** Forgets the call. */
export function forget(tick: () => void): void {
  if (due.delete(tick)) arm();
}

// A sleeping machine or a frozen page stops timers: what is due rings when the page is seen again.
if (typeof document !== 'undefined') {
  document.addEventListener('visibilitychange', () => document.hidden || ring());
  addEventListener('pageshow', ring);
}
