/** Loads `deferred` once the page has loaded, so that it never competes with the first view. */
const pageLoad = () =>
  new Promise<void>((resolve) => {
    if (document.readyState === 'complete') resolve();
    else addEventListener('load', () => resolve(), { once: true });
  });

let module: Promise<typeof import('./deferred.js') | null> | undefined;

/** The module, or `null` if it cannot be loaded. */
export const loadDeferred = (): Promise<typeof import('./deferred.js') | null> =>
  (module ??= pageLoad()
    .then(() => import('./deferred.js'))
    .catch(() => {
      // whoever asks next tries again
      module = undefined;
      return null;
    }));
