/** The client of one page's thread. Only this module uses the device's credentials. */
import { pageClient } from '../core/page-client.js';
import type { Http } from '../core/request.js';
import { findSource } from '../core/sources.js';
import type { Thread } from './model.js';
import type {
  Ability,
  Access,
  CommentsQuery,
  CommentsSource,
  CommentsWriter,
  StreamEvents,
} from './source.js';
import { sources } from './sources/index.js';

export class Client {
  /** the part of the thread that is asked for at first */
  query: CommentsQuery;
  readonly #name: string | CommentsSource | null;
  #source: CommentsSource | null = null;

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
    return !!this.#source?.writer;
  }

  /** Whether the endpoint sends news of the thread by itself. */
  get streams(): boolean {
    return !!this.#source?.stream;
  }

  can(ability: Ability): boolean {
    return this.writable && this.#source!.can.includes(ability);
  }

  /** Reads the thread, or another part of it. */
  async read(part: Partial<CommentsQuery> = {}, signal?: AbortSignal): Promise<Thread> {
    this.#source ??= await findSource(sources, this.#name);
    return this.#source.load({ ...this.query, ...part }, pageClient(signal));
  }

  /** Loads the stream: a function that follows the thread until the function that it returns is called. */
  async stream(): Promise<(on: StreamEvents, onRefused: () => void) => () => void> {
    const stream = await this.#source!.stream!();
    return (on, onRefused) => stream(this.query, on, onRefused);
  }

  /** Lets `writing/requests` change the thread as this device. */
  async write<T>(change: (writer: CommentsWriter, access: Access, http: Http) => T | Promise<T>): Promise<T> {
    const { endpoint, page } = this;
    const [writer, { credentialsFor }] = await Promise.all([
      this.#source!.writer!(),
      import('./device/identity.js'),
    ]);
    return change(writer, { endpoint, page, ...credentialsFor(endpoint) }, pageClient());
  }
}
