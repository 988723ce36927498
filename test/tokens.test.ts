import { expect } from '@open-wc/testing';
import { scenes } from './support/scenes.js';
import { consoleWarnings } from './support/shown.js';
import { undo } from './support/undo.js';

const elements = (
  (await (await fetch('/manifest.json')).json()) as { tagName: string; tokens: string[] }[]
).filter(({ tokens }) => tokens.length);

/** The scene in which an element shows what its tokens change. */
const shown: Record<string, string> = {
  'inlay-weather': 'a warning: severe',
  'inlay-comments': 'a form with an error',
  'inlay-popular': 'tabs',
  'inlay-related': 'ready',
  'inlay-latest': 'more',
  'inlay-author': 'with a heading and posts',
  'inlay-promo': 'of two payers',
  'inlay-date': 'today',
  'inlay-comment-count': 'counted',
};
const lines = ['inlay-date', 'inlay-comment-count'];

/**
 * A value that no token has, and where it arrives: by tag, or `*` for every other; `null` where it changes nothing. `scene`
 * is where it is seen, if not in the element's own.
 */
type Entry = [value: string, property: string, places: Record<string, string | null>, scene?: string];

const none = Object.fromEntries(lines.map((tag) => [tag, null]));
const host = { '*': ':host', ...none };
/** What has a line above it. */
const lined = {
  ...{ '*': '[part~=item]', 'inlay-weather': '[part~=hours]', 'inlay-author': '[part~=post]' },
  ...{ 'inlay-comments': '.fields', ...none },
};

const tokens: Record<string, Entry> = {
  '--inlay-color-text': ['rgb(1, 2, 3)', 'color', { '*': ':host' }],
  '--inlay-color-text-quiet': [
    'rgb(1, 2, 3)',
    'color',
    {
      ...{ '*': '[part~=meta]', 'inlay-weather': '[part~=footer]', 'inlay-author': '[part~=role]' },
      ...{ 'inlay-comments': '[part~=notice]', 'inlay-promo': '[part~=meta]' },
      ...none,
    },
  ],
  '--inlay-color-surface': ['rgb(1, 2, 3)', 'background-color', host],
  '--inlay-font-family': ['monospace', 'font-family', { '*': ':host' }],
  '--inlay-font-size': ['31px', 'font-size', { '*': ':host' }],
  '--inlay-padding': ['13px', 'padding-top', host],
  '--inlay-shadow': ['rgb(1, 2, 3) 1px 2px 3px 4px', 'box-shadow', host],
  '--inlay-font-size-heading': ['37px', 'font-size', { '*': '[part~=title]', 'inlay-promo': null, ...none }],
  '--inlay-color-border': ['rgb(1, 2, 3)', 'border-top-color', lined],
  '--inlay-border-width': ['5px', 'border-top-width', lined],
  '--inlay-color-accent': [
    'rgb(1, 2, 3)',
    'outline-color',
    { '*': ':focus', 'inlay-weather': ':focus', ...none },
  ],
  '--inlay-color-focus': ['rgb(1, 2, 3)', 'outline-color', { '*': ':focus', ...none }],
  '--inlay-color-on-accent': ['rgb(1, 2, 3)', 'color', { '*': null, 'inlay-comments': '[part~=primary]' }],
  '--inlay-color-danger': [
    'rgb(1, 2, 3)',
    'color',
    { '*': null, 'inlay-comments': '[part~=error]', 'inlay-weather': '[part~=severe]' },
  ],
  '--inlay-font-size-small': [
    '7px',
    'font-size',
    {
      ...{ '*': '[part~=meta]', 'inlay-weather': '[part~=body]', 'inlay-author': '[part~=role]' },
      ...{ 'inlay-comments': '[part~=notice]', ...none },
    },
  ],
  '--inlay-font-weight-strong': [
    '900',
    'font-weight',
    {
      ...{ '*': '[part~=headline]', 'inlay-weather': '[part~=condition]', 'inlay-author': '[part~=name]' },
      ...{ 'inlay-comments': '[part~=author]', ...none },
    },
  ],
  '--inlay-space-s': [
    '14px',
    'margin-top',
    {
      ...{ '*': '[part~=meta]', 'inlay-weather': null, 'inlay-author': null, 'inlay-comments': null },
      ...none,
    },
  ],
  '--inlay-space-m': [
    '14px',
    'column-gap',
    {
      ...{ '*': '[part~=item]', 'inlay-weather': '.now', 'inlay-author': '[part~=item]' },
      ...{ 'inlay-comments': 'article', 'inlay-promo': '[part~=link]', ...none },
    },
  ],
  '--inlay-space-l': [
    '14px',
    'column-gap',
    {
      ...{ '*': '[part~=list]', 'inlay-weather': '.frame', 'inlay-author': '.authors' },
      ...{ 'inlay-comments': null, 'inlay-promo': null, ...none },
    },
  ],
  '--inlay-radius': ['13px', 'border-top-left-radius', { '*': ':host', ...none }],
  '--inlay-text-width': ['99px', 'max-width', { '*': '[part~=body]' }],
  '--inlay-color-sun': ['rgb(1, 2, 3)', 'fill', { '*': '.sun' }],
  '--inlay-color-moon': ['rgb(1, 2, 3)', 'fill', { '*': '.moon' }],
  '--inlay-color-cloud': ['rgb(1, 2, 3)', 'fill', { '*': '.cloud' }],
  '--inlay-color-rain': ['rgb(1, 2, 3)', 'stroke', { '*': '.rain[d]' }],
  '--inlay-color-snow': ['rgb(1, 2, 3)', 'stroke', { '*': '.snow' }],
  '--inlay-color-sky': ['rgb(1, 2, 3)', 'background-color', { '*': '.sky' }, 'sky'],
  '--inlay-color-curve': ['rgb(1, 2, 3)', 'stroke', { '*': 'path.curve' }],
  '--inlay-color-cold': ['rgb(1, 2, 3)', 'stop-color', { '*': '.cold' }],
  '--inlay-color-cool': ['rgb(1, 2, 3)', 'stop-color', { '*': '.cool' }],
  '--inlay-color-mild': ['rgb(1, 2, 3)', 'stop-color', { '*': '.mild' }],
  '--inlay-color-warm': ['rgb(1, 2, 3)', 'stop-color', { '*': '.warm' }],
  '--inlay-color-hot': ['rgb(1, 2, 3)', 'stop-color', { '*': '.hot' }],
  '--inlay-color-good': ['rgb(1, 2, 3)', '--_level', { '*': '.level-0' }, 'good air'],
  '--inlay-color-minor': ['rgb(1, 2, 3)', 'color', { '*': '[part~=minor]' }, 'a warning: minor'],
  '--inlay-color-moderate': ['rgb(1, 2, 3)', 'color', { '*': '[part~=moderate]' }, 'a warning: moderate'],
  '--inlay-color-severe': ['rgb(1, 2, 3)', 'color', { '*': '[part~=severe]' }],
  '--inlay-color-extreme': [
    'rgb(1, 2, 3)',
    'background-color',
    { '*': '[part~=extreme]' },
    'a warning: extreme',
  ],
  '--inlay-color-on-extreme': ['rgb(1, 2, 3)', 'color', { '*': '[part~=extreme]' }, 'a warning: extreme'],
  '--inlay-color-avatar': ['rgb(1, 2, 3)', 'color', { '*': 'article > [part~=avatar]' }],
  '--inlay-color-avatar-surface': [
    'rgb(1, 2, 3)',
    'background-color',
    { '*': 'article > [part~=avatar]:not(:empty)' },
  ],
  '--inlay-header-size': ['333px', 'min-height', { '*': '[part~=header]', 'inlay-author': '[part~=title]' }],
  '--inlay-row-size': ['333px', 'min-height', { '*': '.frame' }],
  '--inlay-columns': ['1', 'grid-template-columns', { '*': '[part~=list]' }],
  '--inlay-tabs-size': ['333px', 'min-height', { '*': '[part~=tabs]' }],
  '--inlay-author-size': ['333px', 'min-height', { '*': '.frame' }],
  '--inlay-promo-size': ['333px', 'min-height', { '*': '.frame' }],
};

/** Tokens of the room that an element has while nothing has come. */
const reserved = /(row|author|promo)-size$/;

/** Tokens that change a sum, a share or a multiple. */
const inSums = /space|-size$|columns/;

const places = (element: HTMLElement) => [
  document.documentElement.style,
  element.parentElement!.style,
  element.style,
];

/** What a reader sees of the element, as far as tokens may change it. */
const look = (element: HTMLElement) =>
  [element, ...element.shadowRoot!.querySelectorAll('*')].map((node) => {
    const style = getComputedStyle(node);
    return ['color', 'backgroundColor', 'boxShadow', 'padding', 'fontSize', 'fontFamily'].map(
      (name) => style[name as 'color'],
    );
  });

describe('tokens', () => {
  for (const { tagName, tokens: described } of elements)
    it(`of <${tagName}> do what they say, on the page, around the element and on it`, async () => {
      consoleWarnings();
      const show = (name: string | undefined) =>
        scenes[tagName]!.find((scene) => scene.name === name)?.show();
      const main = (await show(shown[tagName]))!;
      const waiting = described.some((token) => reserved.test(token)) && (await show('loading'));
      const faults: string[] = [];
      for (const token of described) {
        const entry = tokens[token];
        if (!entry) {
          faults.push(`${token} has no entry here`);
          continue;
        }
        const [value, property, on, scene] = entry;
        const element = scene ? (await show(scene))! : reserved.test(token) && waiting ? waiting : main;
        const place = on[tagName] === undefined ? on['*']! : on[tagName];
        const { shadowRoot: root } = element;
        const find = () => {
          if (place === ':focus') root!.querySelector<HTMLElement>('a, button, summary')!.focus();
          return place === ':host' ? element : place === null ? null : root!.querySelector(place);
        };
        for (const style of places(element)) {
          const node = find();
          const read = () => node && getComputedStyle(node).getPropertyValue(property);
          const [before, was] = [JSON.stringify(look(element)), read()];
          style.setProperty(token, value);
          if (place === null) {
            if (!/space/.test(token) && JSON.stringify(look(element)) !== before)
              faults.push(`${token} changes something`);
          } else if (read() === was || !(inSums.test(token) || read() === value))
            faults.push(`${token} at ${place}: ${was} -> ${read()}`);
          style.removeProperty(token);
        }
      }
      expect([...new Set(faults)]).to.deep.equal([]);
    });

  for (const { tagName, tokens: described } of elements) {
    /** The tokens of colours, each with the node that shows it and the property. */
    const colours = async () => {
      consoleWarnings();
      const scene = scenes[tagName]!.find(({ name }) => name === shown[tagName])!;
      const element = await scene.show();
      return described.flatMap((token) => {
        const [value, property, on, another] = tokens[token]!;
        if (another) return [];
        const place = on[tagName] === undefined ? on['*']! : on[tagName];
        if (!/^rgb\([^)]*\)$/.test(value) || place === null || place === ':focus') return [];
        const node = place === ':host' ? element : element.shadowRoot!.querySelector(place)!;
        return [{ token, shows: () => getComputedStyle(node).getPropertyValue(property) }];
      });
    };

    it(`of <${tagName}> take light-dark() and follow the page’s color-scheme`, async () => {
      const read = await colours();
      expect(read).not.to.deep.equal([]);
      const root = document.documentElement.style;
      undo(() => (root.cssText = ''));
      for (const { token } of read) root.setProperty(token, 'light-dark(rgb(1, 2, 3), rgb(4, 5, 6))');
      const around = document.querySelector(tagName)!.parentElement!.style;
      for (const style of [root, around])
        for (const [scheme, color] of [
          ['dark', 'rgb(4, 5, 6)'],
          ['light', 'rgb(1, 2, 3)'],
        ]) {
          style.colorScheme = scheme!;
          for (const { token, shows } of read) expect(shows(), `${token}, ${scheme}`).to.equal(color);
        }
    });

    it(`of <${tagName}> may be set in a media query`, async () => {
      const read = await colours();
      const sheet = new CSSStyleSheet();
      const set = (color: string) => `:root { ${read.map(({ token }) => `${token}: ${color}`).join(';')} }`;
      sheet.replaceSync(
        ['light', 'dark']
          .map((scheme) => `@media (prefers-color-scheme: ${scheme}) { ${set(`var(--${scheme})`)} }`)
          .join('') + ':root { --light: rgb(1, 2, 3); --dark: rgb(4, 5, 6) }',
      );
      document.adoptedStyleSheets.push(sheet);
      undo(() => (document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet)));
      const color = matchMedia('(prefers-color-scheme: dark)').matches ? 'rgb(4, 5, 6)' : 'rgb(1, 2, 3)';
      for (const { token, shows } of read) expect(shows(), token).to.equal(color);
    });
  }
});
