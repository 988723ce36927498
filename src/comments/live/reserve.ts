/** px a frame; what moves by less than three is no layout shift (https://wicg.github.io/layout-instability/) */
const step = 2.5;

/**
 * Gives back the space that an element holds below its content: bit by bit, so that what follows glides into its place;
 * at once after a click or a key, when readers expect a change, and when it is out of sight.
 */
export function giveBack(element: HTMLElement): void {
  const listening = new AbortController();
  const { signal } = listening;
  const give = () => {
    listening.abort();
    element.style.minBlockSize = '';
  };
  for (const type of ['click', 'keydown']) addEventListener(type, give, { signal });
  addEventListener('scroll', () => element.getBoundingClientRect().bottom > innerHeight && give(), {
    signal,
  });
  let held = element.offsetHeight;
  const shrink = () => {
    if (signal.aborted) return;
    held -= step;
    element.style.minBlockSize = `${held}px`;
    if (!element.isConnected || element.getBoundingClientRect().height > held + 1) give();
    else requestAnimationFrame(shrink);
  };
  if (!matchMedia('(prefers-reduced-motion: reduce)').matches) requestAnimationFrame(shrink);
}
