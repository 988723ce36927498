/** A page as the rules look at it. */
import { parseHTML } from 'linkedom/worker';

/** One answer to a GET, its body read. */
export interface Answer {
  status: number;
  /** after redirects */
  url: string;
  headers: Headers;
  body: string;
}

/** Asks for an address; `null` where nothing answers. */
export type Ask = (url: string, headers?: Record<string, string>) => Promise<Answer | null>;

export interface Page {
  /** after redirects */
  url: URL;
  headers: Headers;
  source: string;
  document: Document;
  /** every element of Inlay's, in the order of the page */
  widgets: Element[];
  /** the script that defines the elements; `null` where the page builds them into its own bundle */
  script: HTMLScriptElement | null;
  sheet: HTMLLinkElement | null;
  /** where the widgets ask, with a slash at its end; `null` where the page does not say */
  endpoint: URL | null;
}

export function readPage({ url, headers, body }: Answer): Page {
  const { document } = parseHTML(body) as unknown as { document: Document };
  const address = new URL(url);
  const script = [...document.querySelectorAll('script')].find(({ src }) => isScript(src)) ?? null;
  const sheet =
    [...document.querySelectorAll('link')].find((link) => isSheet(link.getAttribute('href') ?? '')) ?? null;
  const named = document.querySelector('meta[name="inlay-endpoint"]')?.getAttribute('content');
  const scriptUrl = script && resolve(script.getAttribute('src'), address);
  return {
    url: address,
    headers,
    source: body,
    document,
    widgets: [...document.querySelectorAll('*')].filter(({ localName }) => localName.startsWith('inlay-')),
    script,
    sheet,
    endpoint: named ? resolve(named.replace(/\/?$/, '/'), address) : scriptUrl && new URL('.', scriptUrl),
  };
}

export const resolve = (address: string | null | undefined, base: URL): URL | null =>
  address && URL.canParse(address, base.href) ? new URL(address, base) : null;

const isScript = (src: string | null): boolean => /\/inlay(-[\w.-]+)?\.js(\?|$)/.test(src ?? '');
const isSheet = (href: string): boolean => /\/inlay\.css(\?|$)/.test(href);
