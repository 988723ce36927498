/** What a reader sees and hears of an element, through its shadow root. */

export const part = (element: Element, name: string): HTMLElement | null =>
  element.shadowRoot!.querySelector<HTMLElement>(`[part~='${name}']`);

/** All words in the element, white space folded. */
export const words = (element: Element): string =>
  (element.shadowRoot!.textContent ?? '').replace(/\s+/g, ' ').trim();

/** Resolves with the event when the element sends it. */
export const heard = <T extends Event>(element: Element, type: string): Promise<T> =>
  new Promise((resolve) => element.addEventListener(type, (event) => resolve(event as T), { once: true }));

/** What the console warns of until the returned function is called. */
export function warnings(): { said: string[]; restore(): void } {
  const real = console.warn;
  const said: string[] = [];
  console.warn = (...all: unknown[]) => void said.push(all.join(' '));
  return { said, restore: () => void (console.warn = real) };
}

/** Moves the clock by so many milliseconds, timers aside. */
export function clockMoved(by: number): () => void {
  const real = Date.now;
  Date.now = () => real() + by;
  return () => void (Date.now = real);
}
