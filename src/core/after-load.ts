const pageLoad = () =>
  new Promise<void>((resolve) => {
    if (document.readyState === 'complete') resolve();
    else addEventListener('load', () => resolve(), { once: true });
  });

let module: Promise<typeof import('./later.js') | null> | undefined;

/** What no first view needs, once the page has loaded; `null` where it cannot be had. */
export const afterLoad = (): Promise<typeof import('./later.js') | null> =>
  (module ??= pageLoad()
    .then(() => import('./later.js'))
    .catch(() => null));
