import { expect } from '@open-wc/testing';
import '../src/index.js';
import { authorStates } from '../src/author/states.js';
import { commentsStates } from '../src/comments/states.js';
import type { ElementState } from '../src/core/states.js';
import { dateStates } from '../src/date/states.js';
import { files } from '../src/locales/files.js';
import { latestStates, popularStates, relatedStates } from '../src/posts/states.js';
import { promoStates } from '../src/promo/states.js';
import { conditions } from '../src/weather/model.js';
import { weatherStates } from '../src/weather/states.js';
import { broken, touching, unreadable } from './support/cut.js';
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

/** Of long words, and of other scripts; those of further languages are seen where they make a difference. */
const languages = ['en', 'de', 'ru', 'ja'];
const further = ['fi', 'ar'];
const spoken = /^(full|warnings|tabs|ready|two|today|a conversation)$/;

/** The text spacing that a reader may set (WCAG 1.4.12). */
const spacing = new CSSStyleSheet();
spacing.replaceSync(
  '* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important; line-height: 1.5 !important } p { margin-block-end: 2em !important }',
);

/** Rows that are far from the screen are not laid out, and have no place of their own yet. */
const near = new CSSStyleSheet();
near.replaceSync('* { content-visibility: visible !important }');

async function show(tag: string, state: ElementState, lang: string): Promise<HTMLElement> {
  consoleWarnings();
  const text = JSON.stringify(state.answer ?? null).replaceAll(
    /https:\/\/(?!open-meteo)[\w.]*example\.org\/[\w/]*\.(svg|html)/g,
    `${location.origin}/none.svg`,
  );
  const answer: unknown = JSON.parse(text);
  serve(answer && typeof answer === 'object' ? () => json(answer) : answer);
  const element = mount(tag, { ...state.attributes, lang }, state.content);
  element.dir = lang === 'ar' ? 'rtl' : 'ltr';
  await waitUntil(() => element.matches(`:state(${state.state})`), `state ${state.state}`);
  // what follows the first view
  await new Promise((resolve) => setTimeout(resolve, 150));
  element.shadowRoot!.adoptedStyleSheets.push(near);
  for (const alert of element.shadowRoot!.querySelectorAll<HTMLDetailsElement>('details[part~=alert]'))
    alert.open = true;
  return element;
}

/** Letters as wide as those of tests elsewhere, and much wider ones: which a reader has depends on the device. */
const fonts = { 'usual letters': 'sans-serif', 'wide letters': 'DejaVu Sans' };

/** What a reader cannot read, by the width of its place, the letters and their size, and a reader's own text spacing. */
function faults(element: HTMLElement): string[] {
  const { style } = element.parentElement!;
  const found = new Set<string>();
  const look = (how: string) =>
    [...unreadable(element), ...touching(element)].forEach((fault) => found.add(`${how}: ${fault}`));
  for (const width of [320, 375, 640])
    for (const [letters, family] of Object.entries(fonts)) {
      style.cssText = `inline-size: ${width}px; font-family: ${family}`;
      look(`${width} px, ${letters}`);
      element.shadowRoot!.adoptedStyleSheets.push(spacing);
      look(`${width} px, ${letters}, text spacing`);
      element.shadowRoot!.adoptedStyleSheets.pop();
      style.fontSize = '200%';
      look(`${width} px, ${letters}, 200 %`);
    }
  return [...found];
}

/** Languages that are written without spaces break lines within words. */
const unspaced = /^(ja|ko|th|zh)/;

describe('no word is broken', () => {
  const spaced = Object.keys(files).filter((lang) => !unspaced.test(lang));
  for (const lang of spaced)
    it(`of the conditions of the weather in ${lang}`, async () => {
      const element = await show(
        'inlay-weather',
        weatherStates.find(({ name }) => name === 'card')!,
        lang,
      );
      const condition = element.shadowRoot!.querySelector('[part=condition]')!;
      const { words } = await files[lang]!();
      const found: string[] = [];
      for (const family of Object.values(fonts))
        for (const width of [200, 240, 280, 320, 600]) {
          element.parentElement!.style.cssText = `inline-size: ${width}px; font-family: ${family}`;
          for (const name of conditions) {
            condition.textContent = String(words[`weather.${name}`]);
            found.push(
              ...broken(element, '[part=condition]').map((word) => `${width} px, ${family}: ${word}`),
            );
          }
        }
      expect(found).to.deep.equal([]);
    });
});

describe('nothing is cut', () => {
  for (const [tag, table] of Object.entries(tables)) {
    const all = [...table, ...(extremes[tag] ?? [])];
    for (const lang of [...languages, ...further])
      for (const state of all.filter(({ name }) => languages.includes(lang) || spoken.test(name)))
        it(`of <${tag}> in ${lang}: ${state.name}`, async () => {
          expect(faults(await show(tag, state, lang))).to.deep.equal([]);
        });
  }
});
