/** Markup into inert documents, on the server: what `http.html` and `http.xml` of a source do here. */
import { DOMParser } from 'linkedom';

const parser = new DOMParser();

export const parseHtml = (markup: string): Document =>
  parser.parseFromString(markup, 'text/html') as unknown as Document;
export const parseXml = (markup: string): Document =>
  parser.parseFromString(markup, 'text/xml') as unknown as Document;
