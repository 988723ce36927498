/**
 * Gives unused room back when what stands below is off screen, before and after: `end` is where the content ends, and
 * it lies below what the reader sees. Returns the way to stop waiting for that.
 */
export function whenBelow(end: Element, give: () => void): () => void {
  const observer = new IntersectionObserver(([entry]) => {
    if (entry!.isIntersecting || entry!.boundingClientRect.top < 0) return;
    observer.disconnect();
    give();
  });
  observer.observe(end);
  return () => observer.disconnect();
}
