import { expect } from '@open-wc/testing';
import '../src/index.js';
import { authorStates } from '../src/author/states.js';
import { commentsStates } from '../src/comments/states.js';
import type { ElementState } from '../src/core/states.js';
import { popularStates } from '../src/posts/states.js';
import { promoStates } from '../src/promo/states.js';
import { weatherStates } from '../src/weather/states.js';
import { channels, contrast, stopsOf } from './support/contrast.js';
import { mount } from './support/mount.js';
import { json, serve } from './support/network.js';
import { consoleWarnings } from './support/shown.js';
import { undo } from './support/undo.js';
import { waitUntil } from './support/until.js';

const shown: [tag: string, table: ElementState[]][] = [
  ['inlay-popular', popularStates],
  ['inlay-author', authorStates],
  ['inlay-promo', promoStates],
  ['inlay-weather', weatherStates],
  ['inlay-comments', commentsStates],
];

/** The sheets in `src/themes`, which the runner names. */
const themes = document.querySelector('meta[name=themes]')!.getAttribute('content')!.split(' ');

/** Puts the page into a theme, for as long as a test runs. */
async function link(theme: string): Promise<void> {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = `/src/themes/${theme}`;
  undo(() => link.remove());
  const load = new Promise((resolve) => link.addEventListener('load', resolve, { once: true }));
  document.head.append(link);
  await load;
}

describe('a theme', () => {
  for (const theme of themes)
    for (const scheme of ['light', 'dark'])
      it(`${theme} is accessible where it is ${scheme}`, async () => {
        consoleWarnings();
        await link(theme);
        const { style } = document.documentElement;
        undo(() => (style.cssText = ''));
        style.cssText = `color-scheme: ${scheme}; background: Canvas; color: CanvasText`;
        for (const [tag, table] of shown) {
          const state =
            table.find(({ name }) => name === 'tabs' || name === 'several') ??
            table.find((one) => one.state === 'ready')!;
          const text = JSON.stringify(state.answer).replaceAll(
            /https:\/\/\w+\.example\.org\/\w+\.svg/g,
            '/none.svg',
          );
          serve(() => json(JSON.parse(text) as unknown));
          const element = mount(tag, state.attributes);
          await waitUntil(() => element.matches(':state(ready)'), `${tag} is ready`);
          if (tag === 'inlay-popular')
            await waitUntil(() => element.shadowRoot!.querySelector('[part~=tab]'));
          await expect(element.parentElement!).to.be.accessible();
        }
      });

  const seenWords = (root: Element): Element[] =>
    [...root.querySelectorAll('*')].filter(
      (one) =>
        one.checkVisibility() &&
        !one.closest('.hidden') &&
        [...one.childNodes].some((node) => node instanceof Text && node.data.trim()),
    );

  /** What is painted behind a word, from the sky up, without the sky itself. */
  const grounds = (word: Element): string[] => {
    const found = [];
    for (let box = word; !box.matches('.sky'); box = box.parentElement!)
      found.unshift(getComputedStyle(box).backgroundColor);
    return found;
  };

  /** By condition and time of day, a card with a sky and a warning. */
  async function* skies(): AsyncGenerator<[name: string, sky: Element]> {
    const answer = weatherStates.find(({ name }) => name === 'warnings')!.answer as { current: object };
    for (const condition of ['clear', 'rain', 'snow', 'thunderstorm'])
      for (const isDay of [true, false]) {
        serve(() => json({ ...answer, current: { ...answer.current, condition, isDay } }));
        const element = mount('inlay-weather', { background: '' });
        await waitUntil(() => element.shadowRoot!.querySelector('.sky [part~=alert]'), 'details');
        yield [`${condition}, ${isDay ? 'day' : 'night'}`, element.shadowRoot!.querySelector('.sky')!];
      }
  }

  for (const theme of themes)
    for (const scheme of ['light', 'dark'])
      it(`${theme} has a sky on which every text has its contrast where it is ${scheme}`, async () => {
        consoleWarnings();
        localStorage.clear();
        await link(theme);
        const { style } = document.documentElement;
        undo(() => (style.cssText = ''));
        style.colorScheme = scheme;
        const faint: string[] = [];
        for await (const [name, sky] of skies())
          for (const stop of stopsOf(getComputedStyle(sky).backgroundImage))
            for (const word of seenWords(sky)) {
              const ratio = contrast(getComputedStyle(word).color, stop, ...grounds(word));
              if (ratio < 4.5) faint.push(`${word.textContent!.trim()}: ${ratio.toFixed(2)}, ${name}`);
            }
        expect(faint).to.deep.equal([]);
      });

  it('broadsheet has a sky of ink', async () => {
    consoleWarnings();
    await link('broadsheet.css');
    for await (const [name, sky] of skies())
      for (const stop of stopsOf(getComputedStyle(sky).backgroundImage)) {
        const parts = channels(stop);
        expect(Math.max(...parts) - Math.min(...parts), `${stop}, ${name}`).to.be.below(24);
      }
  });

  it('broadsheet has capitals and italics only in scripts that have them', async () => {
    consoleWarnings();
    await link('broadsheet.css');
    const { answer, attributes } = popularStates.find(({ state }) => state === 'ready')!;
    const styles = async (lang: string) => {
      serve(() => json(answer));
      const list = mount('inlay-popular', { ...attributes, heading: 'Popular', lang });
      await waitUntil(() => list.matches(':state(ready)'));
      const of = (part: string) => getComputedStyle(list.shadowRoot!.querySelector(`[part~=${part}]`)!);
      return [of('title').fontVariantCaps, of('title').letterSpacing, of('meta').fontStyle];
    };
    expect((await styles('ar')).join(' ')).to.equal('normal normal normal');
    expect((await styles('de')).join(' ')).to.match(/^all-small-caps [\d.]+px italic$/);
  });
});
