import { expect } from '@open-wc/testing';
import { scenes } from './support/scenes.js';
import { consoleWarnings } from './support/shown.js';
import { undo } from './support/undo.js';

interface Described {
  tagName: string;
  parts: string[];
}

const elements = (await (await fetch('/manifest.json')).json()) as Described[];

/** What a page's rule for a part says; each value is one that no sheet of ours has. */
const rule: Record<string, string> = {
  appearance: 'none',
  color: 'rgb(1, 2, 3)',
  'background-color': 'rgb(4, 5, 6)',
  'border-top-color': 'rgb(7, 8, 9)',
  'border-bottom-left-radius': '13px',
  'padding-top': '17px',
  'margin-bottom': '19px',
  'font-size': '23px',
  'letter-spacing': '3px',
  'text-transform': 'uppercase',
};

/** Sets the rule on the parts, until the test ends. */
function style(tag: string, parts: readonly string[]): void {
  const sheet = new CSSStyleSheet();
  const body = Object.entries(rule).map(([name, value]) => `${name}: ${value}`);
  sheet.replaceSync(`${parts.map((part) => `${tag}::part(${part})`).join()} { ${body.join(';')} }`);
  document.adoptedStyleSheets.push(sheet);
  undo(() => (document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet)));
}

const partsOf = (node: Element) => node.getAttribute('part')!.split(/\s+/).filter(Boolean);
const describeNode = (node: Element) =>
  `${node.localName}[${node.getAttribute('part') ?? node.getAttribute('class')}]`;

/** Controls and pictures, which a page can style by a name of their own alone. */
const things =
  'a, button, summary, input:not(.hidden), textarea, select, img, iframe, svg:not([part] svg, .scale)';

describe('parts', () => {
  for (const { tagName, parts } of elements)
    describe(`of <${tagName}>`, () => {
      const reached = new Set<string>();

      for (const { name, show } of scenes[tagName] ?? [])
        it(`take the rules of a page: ${name}`, async () => {
          consoleWarnings();
          style(tagName, parts);
          const root = (await show()).shadowRoot!;
          const faults: string[] = [];
          for (const node of root.querySelectorAll('[part]')) {
            const style = getComputedStyle(node);
            for (const [property, value] of Object.entries(rule))
              if (style.getPropertyValue(property) !== value)
                faults.push(`${describeNode(node)} keeps its ${property}`);
            for (const part of partsOf(node)) reached.add(part);
          }
          for (const node of root.querySelectorAll(things))
            if (!node.closest('[part]')) faults.push(`${describeNode(node)} is no part`);
          expect([...new Set(faults)]).to.deep.equal([]);
        });

      it('are those that its documentation names', () =>
        expect([...reached].sort()).to.deep.equal([...new Set(parts)].sort()));
    });

  it('of a thread: rules for its buttons leave the line alone, which has a name of its own', async () => {
    consoleWarnings();
    style('inlay-comments', ['button']);
    const scene = scenes['inlay-comments']!.find(({ name }) => name === 'a thread')!;
    const root = (await scene.show()).shadowRoot!;
    const color = (part: string) => getComputedStyle(root.querySelector(`[part~=${part}]`)!).backgroundColor;
    expect([color('vote'), color('line')]).to.deep.equal([rule['background-color'], 'rgba(0, 0, 0, 0)']);
    style('inlay-comments', ['line']);
    expect(color('line')).to.equal(rule['background-color']);
  });
});
