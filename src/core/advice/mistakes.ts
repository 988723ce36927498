/** Mistakes in a page's markup, each explained once in the console. */
import { definedTags } from '../define.js';
import { explainMistake } from './explanations.js';
import { nearest } from './nearest.js';
import { warnOnce } from './warn.js';

/** Attributes of HTML that are not properties of every element; frameworks write names with marks in them. */
const general =
  /^(class|part|slot|is|style|role|itemid|itemprop|itemref|itemscope|itemtype|exportparts)$|[^a-z-]|^(aria|data|on|v|x|ng|hx)(-|[a-z]*$)/;

/** Content that shows that an unclosed element has swallowed the rest of the page. */
const landmarks = 'main, article, footer, nav, header, script, h1, inlay-visit';

const inspected = new WeakSet<Element>();

/** Looks at an element once: at the page's other tags too, when it is the first. */
export function inspect(element: Element): void {
  // one that has left already has no styles to look at
  if (inspected.has(element) || !element.isConnected) return;
  if (!inspected.has(document.documentElement)) inspectPage();
  inspected.add(element);
  inspectAttributes(element);
  inspectValues(element);
  inspectEnd(element);
  inspectSheet(element);
}

function inspectPage(): void {
  inspected.add(document.documentElement);
  for (const element of document.querySelectorAll('*'))
    if (element.localName.startsWith('inlay') && !element.matches(':defined')) inspectName(element.localName);
}

function inspectName(tag: string): void {
  const near = nearest(tag, [...definedTags]);
  if (near) warnOnce(tag, `is not defined. Did you mean <${near}>?`);
}

function inspectAttributes({ localName, attributes, constructor }: Element): void {
  const { observedAttributes = [] } = constructor as { observedAttributes?: string[] };
  for (const { name } of attributes) {
    if (observedAttributes.includes(name) || general.test(name) || isGlobal(name)) continue;
    const near = nearest(name, observedAttributes);
    warnOnce(
      localName,
      near
        ? `has no attribute "${name}". Did you mean "${near}"?`
        : `has no attribute "${name}". It has: ${observedAttributes.join(', ')}.`,
    );
  }
}

/** What no widget looks at when it renders. */
function inspectValues(element: Element): void {
  const { localName, attributes, constructor } = element;
  const { elementProperties } = constructor as { elementProperties?: ReadonlyMap<string, Declared> };
  for (const { name, value } of attributes) {
    if (name === 'loading' && !['lazy', 'eager'].includes(value))
      explainMistake(localName, 'choice', [name, value, ['lazy', 'eager']]);
    if (!/^(false|no|off|0)$/.test(value)) continue;
    for (const [property, { type, attribute }] of elementProperties ?? [])
      if (type === Boolean && name === (attribute ?? property.toLowerCase()))
        warnOnce(
          localName,
          `has ${name}="${value}", which turns it on: remove the attribute to turn it off.`,
        );
  }
}

interface Declared {
  type?: unknown;
  attribute?: boolean | string;
}

/** Whether every element has the attribute; its property is written in one word, but for its capitals. */
const isGlobal = (name: string): boolean => {
  for (const property in HTMLElement.prototype) if (property.toLowerCase() === name) return true;
  return false;
};

function inspectEnd(element: Element): void {
  const swallowed = element.querySelector(landmarks);
  if (swallowed)
    warnOnce(
      element.localName,
      `seems to have no end tag: <${swallowed.localName}> is inside it. Write <${element.localName}></${element.localName}>.`,
    );
}

/** Without inlay.css a widget has no height until it is defined, and then moves the page. */
function inspectSheet(element: Element): void {
  const style = getComputedStyle(element);
  if (style.getPropertyValue('--_inlay-css') || style.display.startsWith('inline')) return;
  if (inspected.has(document.head)) return;
  inspected.add(document.head);
  warnOnce(
    element.localName,
    'moves the page when it appears, because inlay.css is missing. Link it in the head: <link rel="stylesheet" href="…/inlay.css">.',
  );
}
