import type { BrowserContext } from 'playwright-core';

/**
 * Gives all pages of the context one present that never passes. Playwright's own clock also replaces
 * `requestAnimationFrame` by a timer, which fires between frames: what is measured there may have moved when it is painted.
 */
export const fixDate = (context: BrowserContext, now: number): Promise<unknown> =>
  context.addInitScript((now) => {
    const handler: ProxyHandler<DateConstructor> = {
      construct: (target, parts) => Reflect.construct(target, parts.length ? parts : [now]) as Date,
      get: (target, name) => (name === 'now' ? () => now : (Reflect.get(target, name) as unknown)),
    };
    globalThis.Date = new Proxy(Date, handler);
  }, now);
