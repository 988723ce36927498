/**
 * Calls once at least half of the element has been in the viewport for a second without a break, on a visible page: the
 * measure of the Media Rating Council. The returned function ends the watch.
 */
export function whenViewed(element: Element, viewed: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let inView = false;
  const watch = () => {
    clearTimeout(timer);
    if (inView && !document.hidden)
      timer = setTimeout(() => {
        end();
        viewed();
      }, 1000);
  };
  const observer = new IntersectionObserver(
    (entries) => {
      inView = entries.at(-1)!.intersectionRatio >= 0.5;
      watch();
    },
    { threshold: 0.5 },
  );
  const end = () => {
    clearTimeout(timer);
    observer.disconnect();
    document.removeEventListener('visibilitychange', watch);
  };
  observer.observe(element);
  document.addEventListener('visibilitychange', watch);
  return end;
}
