import { expect } from '@open-wc/testing';
import '../src/index.js';
import { authorStates } from '../src/author/states.js';
import { commentsStates } from '../src/comments/states.js';
import type { ElementState } from '../src/core/states.js';
import { dateStates } from '../src/date/states.js';
import { latestStates, popularStates, relatedStates } from '../src/posts/states.js';
import { promoStates } from '../src/promo/states.js';
import { weatherStates } from '../src/weather/states.js';
import { unreadable } from './support/cut.js';
import { extremes } from './support/extremes.js';
import { mount } from './support/mount.js';
import { json, serve } from './support/network.js';
import { consoleWarnings } from './support/shown.js';
import { waitUntil } from './support/until.js';

const tables: Record<string, ElementState[]> = {
  'inlay-popular': popularStates,
  'inlay-latest': latestStates,
  'inlay-related': relatedStates,
  'inlay-author': authorStates,
  'inlay-promo': promoStates,
  'inlay-weather': weatherStates,
  'inlay-comments': commentsStates,
  'inlay-date': dateStates,
};

/** Languages of long words, of other scripts, and from right to left. */
const languages = ['de', 'ru', 'fi', 'ja', 'ar'];

/** What looks otherwise in another language. */
const spoken = /^(full|warnings|tabs|ready|two|today|a conversation)$/;

/** The text spacing that a reader may set (WCAG 1.4.12). */
const spacing = new CSSStyleSheet();
spacing.replaceSync(
  '* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important; line-height: 1.5 !important } p { margin-block-end: 2em !important }',
);

/** Rows that are far from the screen are not laid out, and have no place of their own yet. */
const near = new CSSStyleSheet();
near.replaceSync('* { content-visibility: visible !important }');

async function show(tag: string, state: ElementState, width: number, lang = 'en'): Promise<HTMLElement> {
  consoleWarnings();
  const text = JSON.stringify(state.answer ?? null).replaceAll(
    /https:\/\/(?!open-meteo)[\w.]*example\.org\/[\w/]*\.(svg|html)/g,
    `${location.origin}/none.svg`,
  );
  const answer: unknown = JSON.parse(text);
  serve(answer && typeof answer === 'object' ? () => json(answer) : answer);
  const element = mount(tag, { ...state.attributes, lang }, state.content, width);
  element.dir = lang === 'ar' ? 'rtl' : 'ltr';
  await waitUntil(() => element.matches(`:state(${state.state})`), `state ${state.state}`);
  // what follows the first view
  await new Promise((resolve) => setTimeout(resolve, 150));
  element.shadowRoot!.adoptedStyleSheets.push(near);
  for (const alert of element.shadowRoot!.querySelectorAll<HTMLDetailsElement>('details[part~=alert]'))
    alert.open = true;
  return element;
}

/** What a reader cannot read as it is, with a reader's text spacing, and at twice the size. */
function faults(element: HTMLElement): Record<string, string[]> {
  const found: Record<string, string[]> = { 'as it is': unreadable(element) };
  element.shadowRoot!.adoptedStyleSheets.push(spacing);
  found['with text spacing'] = unreadable(element);
  element.shadowRoot!.adoptedStyleSheets.pop();
  element.parentElement!.style.fontSize = '200%';
  found['at 200 % text'] = unreadable(element);
  return found;
}

const none = { 'as it is': [], 'with text spacing': [], 'at 200 % text': [] };

describe('nothing is cut', () => {
  for (const [tag, table] of Object.entries(tables)) {
    const all = [...table, ...(extremes[tag] ?? [])];
    for (const width of [320, 640])
      for (const state of all)
        it(`of <${tag}> at ${width} px: ${state.name}`, async () => {
          expect(faults(await show(tag, state, width))).to.deep.equal(none);
        });

    for (const lang of languages)
      for (const state of all.filter(({ name }) => spoken.test(name)))
        it(`of <${tag}> at 320 px in ${lang}: ${state.name}`, async () => {
          expect(faults(await show(tag, state, 320, lang))).to.deep.equal(none);
        });
  }
});
