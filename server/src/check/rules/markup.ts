/** Tags and attributes as they stand in the page's source. */
import { nearest } from '../../nearest.js';
import { elements } from '../elements.js';
import { error, warning, type Finding } from '../finding.js';
import type { Page } from '../page.js';

/** Attributes that every element of HTML takes. */
const isGlobal = (name: string): boolean =>
  /^(aria-|data-|on|xml|:|@|v-|ng-|x-)/.test(name) ||
  [
    'id',
    'class',
    'style',
    'title',
    'lang',
    'dir',
    'hidden',
    'slot',
    'part',
    'role',
    'tabindex',
    'inert',
    'is',
  ].includes(name) ||
  [
    'itemid',
    'itemprop',
    'itemref',
    'itemscope',
    'itemtype',
    'nonce',
    'translate',
    'popover',
    'exportparts',
  ].includes(name);

export function markup({ widgets, source }: Page): Finding[] {
  const tags = elements();
  const unknown = new Set(widgets.map(({ localName }) => localName).filter((name) => !tags.has(name)));
  return [
    ...[...unknown].map((name) => {
      const meant = nearest(name, tags.keys());
      return meant
        ? error('unknown-tag', 'tag.meant', { tag: `<${name}>`, meant: `<${meant}>` })
        : error('unknown-tag', 'tag.unknown', { tag: `<${name}>`, known: [...tags.keys()].join(', ') });
    }),
    ...widgets.flatMap((widget) => attributesOf(widget, tags.get(widget.localName))),
    ...unclosed(source, [...tags.keys(), ...unknown]),
  ];
}

function attributesOf(widget: Element, known: Set<string> | undefined): Finding[] {
  if (!known) return [];
  const wrong = widget.getAttributeNames().filter((name) => !known.has(name) && !isGlobal(name));
  return wrong.map((name) => {
    const meant = nearest(name, known);
    const values = { tag: `<${widget.localName}>`, name };
    return meant
      ? warning('unknown-attribute', 'attribute.meant', { ...values, meant })
      : warning('unknown-attribute', 'attribute.unknown', { ...values, known: [...known].join(', ') });
  });
}

/** HTML knows no self-closing custom elements: what is not closed swallows the rest of the page as its fallback. */
function unclosed(source: string, tags: readonly string[]): Finding[] {
  const markup = source.replace(/<!--[^]*?(-->|$)/g, '');
  return tags.flatMap((tag) => {
    const opened = markup.match(new RegExp(`<${tag}(?=[\\s/>])`, 'gi'))?.length ?? 0;
    const closed = markup.match(new RegExp(`</${tag}\\s*>`, 'gi'))?.length ?? 0;
    return opened > closed
      ? [error('unclosed-tag', 'tag.unclosed', { tag: `<${tag}>`, line: `<${tag}></${tag}>` })]
      : [];
  });
}
