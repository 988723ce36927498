/** Elements of a large XML file, one after the other, as small trees: the file itself never lies in memory. */
import { SaxesParser } from 'saxes';
import type { XmlElement } from 'inlay/internal/core/request';
import { ConfigError } from '../../../config/error.js';
import { XmlNode } from '../../../http/client/xml.js';

/** Elements within elements; deeper ones are an attack. */
const deepest = 1000;

/** Mistakes that leave open what belongs where. */
const structural = /close tag|closing tag|unclosed/;

/**
 * The elements of these local names, each when its end has been read. Characters and entities that XML does not allow,
 * which writers of exports let pass, are taken as they are.
 */
export async function* recordsOf(
  path: string,
  text: AsyncIterable<string>,
  names: readonly string[],
): AsyncGenerator<XmlElement> {
  const parser = new SaxesParser({ xmlns: true });
  const done: XmlElement[] = [];
  let open: XmlNode | null = null;
  let depth = 0;
  let ended = false;
  let wrong: string | null = null;
  const fault = (words: string) => (wrong ??= `${path} is not XML at line ${parser.line}: ${words}`);
  parser.on('error', ({ message }) => {
    if (structural.test(message) && !ended) fault('export it again, or mend it there.');
  });
  parser.on('opentag', (tag) => {
    if (++depth > deepest) fault('its elements are nested too deeply.');
    if (wrong) return;
    if (open || names.includes(tag.local)) open = new XmlNode(tag, open);
  });
  parser.on('closetag', () => {
    ended = --depth === 0;
    if (!open) return;
    if (!open.parentElement) done.push(open);
    open = open.parentElement;
  });
  parser.on('text', (words) => open?.append(words));
  parser.on('cdata', (words) => open?.append(words));
  for await (const part of text) {
    parser.write(part);
    if (wrong) throw new ConfigError(wrong);
    yield* done.splice(0);
  }
  if (!ended) throw new ConfigError(`${path} ends in the middle, at line ${parser.line}: export it again.`);
}

/** An element's first child of this local name. */
export const child = (element: XmlElement, name: string): XmlElement | undefined =>
  [...element.children].find(({ localName }) => localName === name);

/** Its text; `null` where it is absent or blank. */
export const childText = (element: XmlElement, name: string): string | null =>
  child(element, name)?.textContent?.trim() || null;
