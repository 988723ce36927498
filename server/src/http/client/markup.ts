/** HTML into an inert document, on the server: what `http.html` of a source does here. */
import { DOMParser } from 'linkedom';

const parser = new DOMParser();

export const parseHtml = (markup: string): Document =>
  parser.parseFromString(markup, 'text/html') as unknown as Document;
