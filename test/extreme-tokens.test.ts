import { expect } from '@open-wc/testing';
import { unreadable } from './support/cut.js';
import { scenes } from './support/scenes.js';
import { consoleWarnings } from './support/shown.js';

/** Looks far from the default: what a designer may set. */
const looks: Record<string, Record<string, string>> = {
  bare: {
    ...{ radius: '0', padding: '0', 'border-width': '0', shadow: 'none' },
    ...{ 'space-s': '0px', 'space-m': '0px', 'space-l': '0px' },
  },
  massive: {
    ...{ radius: '3em', padding: '1.5em', 'border-width': '8px', shadow: '0 0 0 8px' },
    ...{ 'space-s': '0.75em', 'space-m': '1.25em', 'space-l': '2.5em' },
  },
  loud: {
    ...{ 'font-size': '1.75em', 'font-size-small': '1.25em', 'font-size-heading': '2.5em' },
    ...{ 'font-family': 'monospace', 'font-weight-strong': '900', padding: '8px' },
  },
  tiny: { 'font-size': '0.6em', 'font-size-small': '0.6em', 'font-size-heading': '0.7em', padding: '3em' },
};

const painted = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

/** What stands above other things on purpose: a menu, results to choose from, a notice for some seconds, an hour in words. */
const above = '[part~=menu], [part~=toast], [role=listbox], [part=reading]:not(:empty)';

const isAbove = (element: HTMLElement): boolean =>
  [...element.shadowRoot!.querySelectorAll(above)].some((one) => one.checkVisibility());

const over = (faults: string[]) => faults.filter((fault) => !fault.startsWith('over each other'));

/** Parts that reach over the edge of their widget. */
function wide(element: HTMLElement): string[] {
  if (element.scrollWidth <= element.clientWidth + 1) return [];
  const { right } = element.getBoundingClientRect();
  return [...element.shadowRoot!.querySelectorAll('*')]
    .filter((one) => one.getBoundingClientRect().right > right + 1)
    .map((one) => `too wide: ${one.localName}, ${one.getAttribute('part') ?? one.className}`);
}

describe('a look far from the default', () => {
  for (const [tag, all] of Object.entries(scenes))
    for (const scene of all)
      it(`cuts nothing of <${tag}> and lays nothing over other things: ${scene.name}`, async () => {
        consoleWarnings();
        const element = await scene.show();
        const faults: string[] = [];
        for (const [look, tokens] of Object.entries(looks)) {
          for (const [name, value] of Object.entries(tokens))
            element.style.setProperty(`--inlay-${name}`, value);
          for (const width of [320, 800]) {
            element.parentElement!.style.inlineSize = `${width}px`;
            await painted();
            const read = unreadable(element);
            const found = [...wide(element), ...(isAbove(element) ? over(read) : read)];
            faults.push(...found.map((fault) => `${look}, ${width} px: ${fault}`));
          }
          element.style.cssText = '';
        }
        expect(faults).to.deep.equal([]);
      });
});
