/**
 * Calls `release` when the unused space at the end of the element can be given back: when the reader has not begun to
 * read the page, or what stands below the element is off screen, before and after. `end` is where the content ends.
 * Returns a function that stops waiting.
 */
export function whenUnused(end: Element, release: () => void): () => void {
  const observer = new IntersectionObserver(([entry]) => {
    const unread = !scrollY && !navigator.userActivation?.hasBeenActive;
    if (!unread && (entry!.isIntersecting || entry!.boundingClientRect.top < 0)) return;
    observer.disconnect();
    release();
  });
  observer.observe(end);
  return () => observer.disconnect();
}
