/** One timer for everything on the page that changes with time. It fires only while the page is visible. */
const due = new Map<() => void, number>();
let timer: ReturnType<typeof setTimeout> | undefined;

/** The longest wait of the platform's 32-bit timers, in ms. */
const longest = 2 ** 31 - 1;

function arm(): void {
  clearTimeout(timer);
  timer = undefined;
  if (!due.size) return;
  timer = setTimeout(fire, Math.min(longest, Math.max(0, Math.min(...due.values()) - Date.now())));
}

function fire(): void {
  if (document.hidden) return;
  const now = Date.now();
  for (const [tick, time] of [...due]) {
    if (time > now) continue;
    due.delete(tick);
    tick();
  }
  arm();
}

/** Calls `tick` once at the time (epoch ms); another call with the same function moves it. */
export function callAt(time: number, tick: () => void): void {
  due.set(tick, time);
  arm();
}

/** Cancels the call. */
export function forget(tick: () => void): void {
  if (due.delete(tick)) arm();
}

// A hidden or frozen page and a sleeping machine stop the timer: what is due fires when the page is visible again.
if (typeof document !== 'undefined') {
  document.addEventListener('visibilitychange', fire);
  addEventListener('pageshow', fire);
}
