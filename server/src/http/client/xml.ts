/** XML into an inert tree, on the server: what `http.xml` of a source does here. As strict as a browser's parser. */
import { must } from 'inlay/internal/core/parse/check';
import type { XmlElement } from 'inlay/internal/core/request';
import { SaxesParser, type SaxesTagNS } from 'saxes';

/** Elements within elements; deeper ones are an attack. Browsers stop at about as many. */
const deepest = 1000;

/** An element with its content, as far as it has been read. */
export class XmlNode implements XmlElement {
  readonly localName: string;
  readonly prefix: string | null;
  readonly namespaceURI: string | null;
  readonly children: XmlNode[] = [];
  readonly #attributes: SaxesTagNS['attributes'];
  readonly #content: (XmlNode | string)[] = [];

  readonly parentElement: XmlNode | null;

  constructor({ local, prefix, uri, attributes }: SaxesTagNS, parent: XmlNode | null) {
    this.localName = local;
    this.prefix = prefix || null;
    this.namespaceURI = uri || null;
    this.#attributes = attributes;
    this.parentElement = parent;
    parent?.append(this);
  }

  append(part: XmlNode | string): void {
    this.#content.push(part);
    if (typeof part !== 'string') this.children.push(part);
  }

  get textContent(): string {
    return this.#content.map((part) => (typeof part === 'string' ? part : part.textContent)).join('');
  }

  getAttribute(name: string): string | null {
    return this.#attributes[name]?.value ?? null;
  }
}

export function parseXml(markup: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  let root: XmlNode | null = null;
  let open: XmlNode | null = null;
  let depth = 0;
  parser.on('error', () => must(false, 'well-formed XML'));
  parser.on('opentag', (tag) => {
    must(++depth <= deepest, 'well-formed XML');
    open = new XmlNode(tag, open);
    root ??= open;
  });
  parser.on('closetag', () => {
    depth--;
    open = open?.parentElement ?? null;
  });
  parser.on('text', (words) => open?.append(words));
  parser.on('cdata', (words) => open?.append(words));
  parser.write(markup).close();
  must(root, 'well-formed XML');
  return root;
}
