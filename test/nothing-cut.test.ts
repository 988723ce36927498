import { expect } from '@open-wc/testing';
import '../src/index.js';
import { authorStates } from '../src/author/states.js';
import { commentsStates } from '../src/comments/states.js';
import type { ElementState } from '../src/core/states.js';
import { dateStates } from '../src/date/states.js';
import { latestStates, popularStates } from '../src/posts/states.js';
import { promoStates } from '../src/promo/states.js';
import { weatherStates } from '../src/weather/states.js';
import { mount } from './support/mount.js';
import { json, serve } from './support/network.js';
import { consoleWarnings } from './support/shown.js';
import { waitUntil } from './support/until.js';

const tables: Record<string, ElementState[]> = {
  'inlay-popular': popularStates,
  'inlay-latest': latestStates,
  'inlay-author': authorStates,
  'inlay-promo': promoStates,
  'inlay-weather': weatherStates,
  'inlay-comments': commentsStates,
  'inlay-date': dateStates,
};

/** The text spacing that a reader may set (WCAG 1.4.12). */
const spacing = new CSSStyleSheet();
spacing.replaceSync(
  '* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important; line-height: 1.5 !important } p { margin-block-end: 2em !important }',
);

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

/** Words that are there and that nobody can see: outside of a box that clips them. */
function cut(element: Element): string[] {
  const found: string[] = [];
  for (const node of nodes(element.shadowRoot!)) {
    if (!(node instanceof Text) || !node.data.trim()) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const rects = [...range.getClientRects()].filter(({ width, height }) => width && height);
    for (let box = parentOf(node); box && box !== element; box = parentOf(box)) {
      // for assistive technology alone
      if (box.classList.contains('hidden')) break;
      const { overflowX, overflowY } = getComputedStyle(box);
      const { left, right, top, bottom } = box.getBoundingClientRect();
      const clips = (overflow: string) => /hidden|clip/.test(overflow);
      const isOutside = rects.some(
        (rect) =>
          (clips(overflowX) && (rect.left < left - 1 || rect.right > right + 1)) ||
          (clips(overflowY) && (rect.top < top - 1 || rect.bottom > bottom + 1)),
      );
      if (isOutside)
        found.push(`${node.data.trim().slice(0, 40)} in ${box.localName}[${box.getAttribute('part')}]`);
    }
  }
  return [...new Set(found)];
}

describe('nothing is cut', () => {
  for (const [tag, table] of Object.entries(tables))
    for (const state of table)
      it(`of <${tag}>: ${state.name}`, async () => {
        consoleWarnings();
        const text = JSON.stringify(state.answer ?? null).replaceAll(
          /https:\/\/(?!open-meteo)[\w.]*example\.org\/[\w/]*\.(svg|html)/g,
          `${location.origin}/none.svg`,
        );
        const answer: unknown = JSON.parse(text);
        serve(answer && typeof answer === 'object' ? () => json(answer) : answer);
        const element = mount(tag, state.attributes, state.content, 320);
        await waitUntil(() => element.matches(`:state(${state.state})`), `state ${state.state}`);
        // what follows the first view
        await new Promise((resolve) => setTimeout(resolve, 150));
        const faults: Record<string, string[]> = { 'at 320 px': cut(element) };
        element.shadowRoot!.adoptedStyleSheets.push(spacing);
        faults['with text spacing'] = cut(element);
        element.shadowRoot!.adoptedStyleSheets.pop();
        element.parentElement!.style.fontSize = '200%';
        faults['at 200 % text'] = cut(element);
        expect(faults).to.deep.equal({ 'at 320 px': [], 'with text spacing': [], 'at 200 % text': [] });
      });
});
