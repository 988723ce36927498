/**
 * Finds words that are there and that a reader cannot read: cut off, outside of the element, over other words or right
 * beside them, or broken in two.
 */

/** Everything under a node, through shadow roots. */
function* nodes(root: Node): Generator<Node> {
  for (const node of root.childNodes) {
    yield node;
    yield* nodes(node);
    if (node instanceof Element && node.shadowRoot) yield* nodes(node.shadowRoot);
  }
}

const parentOf = (node: Node) =>
  node.parentElement ?? ((node.getRootNode() as Partial<ShadowRoot>).host as Element);

function* boxesAround(node: Node, element: Element): Generator<Element> {
  for (let box = parentOf(node); box && box !== element; box = parentOf(box)) yield box;
}

interface Words {
  node: Text;
  rects: DOMRect[];
}

/** The words that are shown; those for assistive technology alone are not. */
function* shownWords(element: Element): Generator<Words> {
  for (const node of nodes(element.shadowRoot ?? element)) {
    if (!(node instanceof Text) || !node.data.trim()) continue;
    const boxes = [...boxesAround(node, element)];
    if (boxes.some((box) => box.matches('.hidden, option') || getComputedStyle(box).clipPath !== 'none'))
      continue;
    if (!parentOf(node).checkVisibility({ visibilityProperty: true })) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const rects = [...range.getClientRects()].filter(({ width, height }) => width && height);
    if (rects.length) yield { node, rects };
  }
}

const clips = (overflow: string) => /hidden|clip/.test(overflow);

function isOutside(rects: DOMRect[], box: Element, across: boolean, along: boolean): boolean {
  const { left, right, top, bottom } = box.getBoundingClientRect();
  return rects.some(
    (rect) =>
      (across && (rect.left < left - 1 || rect.right > right + 1)) ||
      (along && (rect.top < top - 1 || rect.bottom > bottom + 1)),
  );
}

/** Where its words are without the spaces between, which may hang over an edge. */
const withoutSpaces = ({ node }: Words): DOMRect[] =>
  [...node.data.matchAll(/\S+/g)].flatMap(({ index, 0: word }) => rectsOf(node, index, word));

function rectsOf(node: Text, index: number, word: string): DOMRect[] {
  const range = document.createRange();
  range.setStart(node, index);
  range.setEnd(node, index + word.length);
  return [...range.getClientRects()];
}

const isCut = (words: Words, element: Element): boolean =>
  isBeyond(words, element) && isBeyond({ ...words, rects: withoutSpaces(words) }, element);

function isBeyond({ node, rects }: Words, element: Element): boolean {
  for (const box of boxesAround(node, element)) {
    const { overflowX, overflowY } = getComputedStyle(box);
    if (isOutside(rects, box, clips(overflowX), clips(overflowY))) return true;
    // what is outside of it can be scrolled to
    if (overflowX === 'auto' || overflowX === 'scroll') return false;
  }
  return isOutside(rects, element, true, false);
}

/** How many pixels two words may share: letters reach beyond their line a little. */
const shared = 3;

const shareLine = (one: DOMRect, other: DOMRect): boolean =>
  Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > Math.min(one.height, other.height) / 2;

const cover = (one: DOMRect, other: DOMRect): boolean =>
  Math.min(one.right, other.right) - Math.max(one.left, other.left) > shared && shareLine(one, other);

/** The box that lays a word out as one of several: what follows within it is of the same text. */
function boxOf(node: Node): Element {
  let box = parentOf(node);
  while (/^(inline|contents|ruby)$/.test(getComputedStyle(box).display)) box = parentOf(box);
  return box;
}

/** Less than this between two words (px), and they are read as one. */
const between = 1;

const touch = (one: DOMRect, other: DOMRect): boolean =>
  Math.max(one.left, other.left) - Math.min(one.right, other.right) < between && shareLine(one, other);

const short = ({ node }: Words) => node.data.trim().slice(0, 40);

type Meeting = [one: Words, other: Words];

/** Words of which some lines meet in a way. */
function* meetings(all: Words[], meet: (one: DOMRect, other: DOMRect) => boolean): Generator<Meeting> {
  for (const [index, one] of all.entries())
    for (const other of all.slice(index + 1))
      if (one.rects.some((rect) => other.rects.some((another) => meet(rect, another)))) yield [one, other];
}

const both = ([one, other]: Meeting): string => `${short(one)} / ${short(other)}`;

/** What cannot be read of a widget, or of everything in an element of a page, in words. */
export function unreadable(element: Element): string[] {
  const all = [...shownWords(element)];
  const cut = all.filter((one) => isCut(one, element)).map((one) => `cut: ${short(one)}`);
  return [...new Set([...cut, ...[...meetings(all, cover)].map((pair) => `over each other: ${both(pair)}`)])];
}

/** What stands right beside what it has nothing to do with; where a design has no spaces, it is to. */
export function touching(element: Element): string[] {
  const found = [...meetings([...shownWords(element)], (one, two) => touch(one, two) && !cover(one, two))];
  const apart = found.filter(([one, other]) => boxOf(one.node) !== boxOf(other.node));
  return [...new Set(apart.map((pair) => `touching: ${both(pair)}`))];
}

/** Words of the parts of an element, or of everything in an element of a page, that begin on one line and end on another. */
export function broken(element: Element, parts: string): string[] {
  return [...shownWords(element)]
    .filter(({ node }) => [...boxesAround(node, element)].some((box) => box.matches(parts)))
    .flatMap(({ node }) =>
      [...node.data.matchAll(/[\p{L}\p{M}\p{N}]+/gu)]
        .filter(({ index, 0: word }) => linesOf(node, index, word) > 1)
        .map(([word]) => word),
    );
}

/** How many lines a word takes; two of its letters on one line may be two rectangles. */
const linesOf = (node: Text, index: number, word: string): number =>
  new Set(rectsOf(node, index, word).map(({ top }) => Math.round(top))).size;
