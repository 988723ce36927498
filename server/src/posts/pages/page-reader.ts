/** Reads a post's page over the network and says what it is now. */
import pLimit from 'p-limit';
import { decode } from 'inlay/internal/core/parse/charset';
import type { Http } from 'inlay/internal/core/request';
import { pageKey } from 'inlay/internal/core/page/page-key';
import { InlayError } from 'inlay/error';
import type { Entry } from 'inlay/posts/model';
import { isForNow } from '../../http/client/guarded-fetch.js';
import { siteOfPage, timeZoneOf, type Site } from '../../sites/sites.js';
import { parsePage, ParseTimeout } from './page-parser.js';

/**
 * Why a page is no post.
 * - `no article`: it does not say that it is one
 * - `noindex`: it asks not to be indexed
 * - `moved`: it redirects to another page, or names one as its own address
 * - `gone`: 404 or 410
 * - `too slow`: it takes too long to parse
 * - `unreachable`: it may be there, but cannot be read now
 */
export type Refusal = 'no article' | 'noindex' | 'moved' | 'gone' | 'too slow' | 'unreachable';

/** A page's validators, for conditional requests (RFC 9110, 13). */
export interface Validators {
  etag: string | null;
  modified: string | null;
}

export interface PageRead {
  entry: Entry;
  validators: Validators;
  /** whether the page names its own address */
  canonical: boolean;
}

export interface ReaderOptions {
  sites: readonly Site[];
  /** requests pages of the sites alone, see guarded-fetch */
  http: Http;
}

export class PageReader {
  readonly #options: ReaderOptions;
  /** a visit must not become an attack on the site: few pages are read at a time */
  readonly #limit = pLimit(2);

  constructor(options: ReaderOptions) {
    this.#options = options;
  }

  /** Pages that are read or wait for it. */
  get waiting(): number {
    return this.#limit.pendingCount + this.#limit.activeCount;
  }

  /**
   * @param known what the server said last time; if nothing has changed since, the answer is `unchanged`
   * @param onMoved is handed where a page leads for good that is `moved`
   */
  read(
    url: string,
    known?: Validators,
    onMoved?: (to: string) => void,
  ): Promise<PageRead | Refusal | 'unchanged'> {
    return this.#limit(async () => {
      try {
        return await this.#read(url, known, onMoved);
      } catch (thrown) {
        const { code, status } = InlayError.from(thrown);
        if (status === 304) return 'unchanged';
        if (status === 404 || status === 410) return 'gone';
        if (code === 'timeout' && thrown instanceof ParseTimeout) return 'too slow';
        return ['network', 'timeout', 'status'].includes(code) ? 'unreachable' : 'no article';
      }
    });
  }

  async #read(url: string, known?: Validators, onMoved?: (to: string) => void): Promise<PageRead | Refusal> {
    const { sites, http } = this.#options;
    const headers = {
      ...(known?.etag && { 'If-None-Match': known.etag }),
      ...(known?.modified && { 'If-Modified-Since': known.modified }),
    };
    const { bytes, headers: said, url: found } = await http.download(url, { headers });
    if (/\b(noindex|none)\b/i.test(said.get('X-Robots-Tag') ?? '')) return 'noindex';
    const site = siteOfPage(sites, found);
    const page = await parsePage({
      html: decode(bytes, said.get('Content-Type')),
      url: found,
      timeZone: site ? timeZoneOf(site) : 'UTC',
    });
    const moved =
      pageKey(found) !== pageKey(url) && (!page.entry || pageKey(page.entry.url) !== pageKey(url));
    if (moved) {
      if (!isForNow(said)) onMoved?.(page.entry?.url ?? found);
      return 'moved';
    }
    if (page.noindex) return 'noindex';
    if (!page.entry) return 'no article';
    const validators = { etag: said.get('ETag'), modified: said.get('Last-Modified') };
    return { entry: page.entry, canonical: page.canonical, validators };
  }
}
