/** XML elements by name, whatever prefix a feed has chosen for a namespace. */
import type { XmlElement } from '../../core/request.js';

/** The usual prefixes of feed extensions. */
export const namespaces: Record<string, string> = {
  atom: 'http://www.w3.org/2005/Atom',
  dc: 'http://purl.org/dc/elements/1.1/',
  content: 'http://purl.org/rss/1.0/modules/content/',
  media: 'http://search.yahoo.com/mrss/',
  itunes: 'http://www.itunes.com/dtds/podcast-1.0.dtd',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
};

/** Feeds write `http` or `https`, capitals and a final slash as they please. */
const folded = (uri: string) =>
  uri
    .toLowerCase()
    .replace(/^https:/, 'http:')
    .replace(/\/$/, '');

const prefixes = new Map(Object.entries(namespaces).map(([prefix, uri]) => [folded(uri), prefix]));
prefixes.set('http://purl.org/dc/terms', 'dc');

/** `title` for an element of its parent's own vocabulary, `media:content` for one of another. */
const nameOf = ({ localName, namespaceURI, prefix }: XmlElement, own: string | null): string => {
  if (namespaceURI === own) return localName;
  const usual = prefixes.get(folded(namespaceURI ?? '')) ?? prefix;
  return usual ? `${usual}:${localName}` : localName;
};

/** The element's children of these names, in document order. */
export const children = (element: XmlElement, ...names: string[]): XmlElement[] =>
  [...element.children].filter((child) => names.includes(nameOf(child, element.namespaceURI)));

export const words = (element: XmlElement | undefined): string | null => element?.textContent?.trim() || null;

/** The words of the first child that has some, by the order of the names. */
export function first(element: XmlElement, ...names: string[]): string | null {
  for (const name of names)
    for (const child of children(element, name)) {
      const found = words(child);
      if (found) return found;
    }
  return null;
}

/** Everything within the element of the local name, itself left out. */
export function* descendants(element: XmlElement, localName: string): Generator<XmlElement> {
  for (const child of element.children) {
    if (child.localName === localName) yield child;
    yield* descendants(child, localName);
  }
}

/** The base of relative addresses in the element: its own `xml:base`, resolved against those of its ancestors. */
export function baseOf(element: XmlElement, address: string): string {
  const outer = element.parentElement ? baseOf(element.parentElement, address) : address;
  const base = element.getAttribute('xml:base');
  return base && URL.canParse(base, outer) ? new URL(base, outer).href : outer;
}
