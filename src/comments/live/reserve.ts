/**
 * Gives back what the element reserved and does not use: when the reader has not begun to read the page, or what stands
 * below the element is off screen, before and after. Returns a function that stops waiting.
 */
export function releaseSpace({ shadowRoot }: Element): () => void {
  const observer = new IntersectionObserver(([entry]) => {
    const unread = !scrollY && !navigator.userActivation?.hasBeenActive;
    if (!unread && (entry!.isIntersecting || entry!.boundingClientRect.top < 0)) return;
    observer.disconnect();
    shadowRoot!.querySelector('.box')!.classList.remove('reserved');
  });
  const end = shadowRoot!.querySelector('.end');
  // the element may show something else by now
  if (end) observer.observe(end);
  return () => observer.disconnect();
}
