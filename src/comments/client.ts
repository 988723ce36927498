/** The client of one page's thread. It reads; `writing/requests` writes with the device's credentials. */
import { pageClient } from '../core/page-client.js';
import { findSource } from '../core/sources.js';
import type { Thread } from './model.js';
import type { Ability, CommentsQuery, CommentsSource } from './source.js';
import { sources } from './sources/index.js';

export class Client {
  /** the part of the thread that is asked for at first */
  query: CommentsQuery;
  readonly #name: string | CommentsSource | null;
  /** `null` until the thread was read */
  source: CommentsSource | null = null;

  constructor(source: string | CommentsSource | null, query: CommentsQuery) {
    this.#name = source;
    this.query = query;
  }

  get endpoint(): string | null {
    return this.query.endpoint;
  }

  get page(): string {
    return this.query.page;
  }

  /** Whether this is the thread that the query and the source mean. */
  serves(source: string | CommentsSource | null, { endpoint, page }: CommentsQuery): boolean {
    return this.#name === source && this.endpoint === endpoint && this.page === page;
  }

  /** Whether readers can write here. */
  get writable(): boolean {
    return !!this.source?.writer;
  }

  can(ability: Ability): boolean {
    return this.writable && this.source!.can.includes(ability);
  }

  /** Reads the thread, or another part of it. */
  async read(part: Partial<CommentsQuery> = {}, signal?: AbortSignal): Promise<Thread> {
    this.source ??= await findSource(sources, this.#name);
    return this.source.load({ ...this.query, ...part }, pageClient(signal));
  }
}
