/** One timer for all on the page that grows old. It rings only while the page is seen. */
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
  if (document.hidden) return;
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

// A hidden or frozen page and a sleeping machine stop the timer: what is due rings when the page is seen again.
if (typeof document !== 'undefined') {
  document.addEventListener('visibilitychange', ring);
  addEventListener('pageshow', ring);
}
