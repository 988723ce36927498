/**
 * An element keeps its reserved space until giving it back moves nothing that the reader sees. Below the screen, or with
 * nothing after it, that is at once.
 */
import { css, type CSSResult } from 'lit';

const styles = css`
  .free .frame {
    min-block-size: 0 !important;
  }
  /* a box around nothing, however the page draws it, is none */
  :host:has(> .free > .frame:empty) {
    padding: 0 !important;
    border: 0 !important;
    background: none !important;
    box-shadow: none !important;
  }
`;

interface Roomy extends Element {
  readonly state: string;
  addStyles(styles: CSSResult): void;
}

/** Milliseconds without scrolling after which the page is at rest. */
const rest = 200;
let scrolledAt = -Infinity;
addEventListener('scroll', () => (scrolledAt = performance.now()), { capture: true, passive: true });

const waiting = new Set<Roomy>();

interface Spot {
  range: Range;
  before: DOMRect;
}

/**
 * Gives back unused space once that moves nothing on screen. Measures in a frame, the only place where the scroll
 * position is current, and only while the page is at rest.
 */
export function freeRoom(element: Roomy): void {
  holdFallback(element);
  if (waiting.has(element)) return;
  waiting.add(element);
  requestAnimationFrame(() => {
    waiting.delete(element);
    if (performance.now() - scrolledAt > rest) free(element);
    else setTimeout(() => freeRoom(element), rest);
  });
}

const fallbackHeights = new WeakMap<Element, number>();
const fallbacks = new ResizeObserver((entries) => {
  for (const { target, borderBoxSize } of entries)
    if (target.isConnected)
      fallbackHeights.set((target.getRootNode() as ShadowRoot).host, borderBoxSize[0]!.blockSize);
    else fallbacks.unobserve(target);
});

/** What takes the place of a taller fallback holds its room, before the browser paints it. */
function holdFallback(element: Roomy): void {
  const frame = element.shadowRoot!.querySelector<HTMLElement>('.frame');
  if (!frame) return;
  const height = fallbackHeights.get(element);
  if (frame.querySelector('slot')) fallbacks.observe(frame);
  else if (height) {
    frame.style.minBlockSize = `max(${height}px, ${getComputedStyle(frame).minBlockSize})`;
    fallbackHeights.delete(element);
  }
}

/** While something is still to come (`aria-busy`), the element may need all of its room. */
function free(element: Roomy): void {
  const box = element.shadowRoot!.firstElementChild;
  // another document takes no sheet of this one
  if (element.ownerDocument !== document) return;
  if (!box || box.classList.contains('free') || /idle|loading/.test(element.state)) return;
  // only a frame is given room
  if (![...box.children].some(({ classList }) => classList.contains('frame'))) return;
  if (box.querySelector('[aria-busy=true]')) return;
  element.addStyles(styles);
  const height = heightOf(element);
  const spots = [...surroundings(element)];
  const { scrollX, scrollY } = window;
  box.classList.add('free');
  // a shorter page makes the browser scroll; with scroll anchoring, what looks still now would move
  const isScrolled = heightOf(element) !== height && scrollY !== window.scrollY;
  if (!isScrolled && !spots.some(isSeenToMove)) return observer.unobserve(element);
  box.classList.remove('free');
  scrollTo({ left: scrollX, top: scrollY, behavior: 'instant' });
  // another try when it enters or leaves the screen
  observer.observe(element);
}

const observer = new IntersectionObserver((entries) =>
  entries.forEach(({ target }) => freeRoom(target as Roomy)),
);

const heightOf = (element: Element) => element.getBoundingClientRect().height;

/** Its rows and all that is in them, and whatever stands beside the element or beside what it is in, words too. */
function* surroundings(element: Element): Generator<Spot> {
  const inside = '.frame > *, .frame > * > *, .frame :not(:has(*))';
  for (const part of element.shadowRoot!.querySelectorAll(inside)) yield spotOf(part);
  for (let node: Node | null = element; node; node = parentOf(node))
    for (const sibling of parentOf(node)?.childNodes ?? []) {
      if (sibling === node || !(sibling instanceof Element || sibling instanceof Text)) continue;
      yield spotOf(sibling);
    }
}

function spotOf(node: Node): Spot {
  const range = document.createRange();
  range.selectNode(node);
  return { range, before: range.getBoundingClientRect() };
}

const parentOf = (node: Node): Node | null =>
  node.parentNode ?? (node instanceof ShadowRoot ? node.host : null);

const isOnScreen = ({ top, bottom, height }: DOMRect) => height > 0 && bottom > 0 && top < innerHeight;

function isSeenToMove({ range, before }: Spot): boolean {
  const after = range.getBoundingClientRect();
  const isStill = Math.abs(after.top - before.top) < 1 && Math.abs(after.left - before.left) < 1;
  return !isStill && (isOnScreen(before) || isOnScreen(after));
}
