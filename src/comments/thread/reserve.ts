/**
 * Calls `release` when the unused space at the end of the element can be given back because what stands below it is off
 * screen, before and after; `end` is where the content ends. Returns a function that stops waiting.
 */
export function whenBelow(end: Element, release: () => void): () => void {
  const observer = new IntersectionObserver(([entry]) => {
    if (entry!.isIntersecting || entry!.boundingClientRect.top < 0) return;
    observer.disconnect();
    release();
  });
  observer.observe(end);
  return () => observer.disconnect();
}
