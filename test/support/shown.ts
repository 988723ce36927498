/** Reads what a reader sees and hears of an element, through its shadow root. */
import { undo } from './undo.js';

export const part = (element: Element, name: string): HTMLElement | null =>
  element.shadowRoot!.querySelector<HTMLElement>(`[part~='${name}']`);

/** Every part of that name, in the order of the document. */
export const all = (element: Element, name: string): HTMLElement[] => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>(`[part~='${name}']`),
];

/** The words of each part of that name. */
export const texts = (element: Element, name: string): string[] =>
  all(element, name).map(({ textContent }) => textContent!.replace(/\s+/g, ' ').trim());

/** All words in the element, white space folded. */
export const words = (element: Element): string =>
  (element.shadowRoot!.textContent ?? '').replace(/\s+/g, ' ').trim();

/** Resolves with the event when the element sends it. */
export const heard = <T extends Event>(element: Element, type: string): Promise<T> =>
  new Promise((resolve) => element.addEventListener(type, (event) => resolve(event as T), { once: true }));

/** Collects the console's warnings until the returned function is called. */
export function warnings(): { said: string[]; restore(): void } {
  const real = console.warn;
  const said: string[] = [];
  console.warn = (...all: unknown[]) => void said.push(all.join(' '));
  return { said, restore: () => void (console.warn = real) };
}

/** Collects the console's warnings until the test ends. */
export function consoleWarnings(): string[] {
  const { said, restore } = warnings();
  undo(restore);
  return said;
}

/** Moves the clock by so many milliseconds until the test ends, timers aside. */
export const moveClock = (by: number): void => undo(clockMoved(by));

/** Moves the clock by so many milliseconds, timers aside. */
export function clockMoved(by: number): () => void {
  const real = Date.now;
  Date.now = () => real() + by;
  return () => void (Date.now = real);
}
