/** The session of one page's thread in the element. It ends when the element shows another page or is removed. */
import { say } from '../core/language/translate.js';
import { registry } from '../core/language/registry.js';
import { Client } from './client.js';
import { draftKey, ownIds, votedIds } from './device/marks.js';
import { itemKeys } from './device/storage.js';
import type { Sort, Thread } from './model.js';
import { phrases, type Words } from './phrases.js';
import type { CommentsQuery, CommentsSource } from './source.js';
import { loadRich } from './thread/body.js';
import type { Context, Host, Writing } from './thread/context.js';
import { drawNode } from './thread/list.js';
import type { Shell } from './thread/node.js';
import { Store } from './thread/store.js';

export class Session implements Context {
  readonly host: Host;
  readonly client: Client;
  readonly store: Store;
  readonly lists = document.createElement('div');
  shells: Record<string, Shell> = {};
  readonly own: Set<string>;
  readonly voted: Set<string>;
  locale = 'en';
  begun = 0;
  writing: Writing | null = null;

  #closed = false;
  #stopLive: (() => void) | null = null;
  #words: Partial<Record<Words, string>> = {};
  /** of the phrases that are shown */
  #revision = 0;

  constructor(host: Host, source: string | CommentsSource | null, query: CommentsQuery) {
    this.host = host;
    this.client = new Client(source, query);
    this.own = ownIds(query.endpoint);
    this.voted = votedIds(query.endpoint);
    this.store = new Store(query.sort, (node) => {
      if (node) return drawNode(this, node);
      if (!this.store.nodes.size) this.lists.replaceChildren();
      host.requestUpdate();
    });
  }

  /** Says a phrase. Those without a count are cached, because a long thread says them a thousand times. */
  readonly say = (key: Words, values: Record<string, string | number> = {}): string => {
    if ('count' in values) return say(this.locale, phrases, key, values);
    const words = (this.#words[key] ??= say(this.locale, phrases, key, { name: '{name}' }));
    return 'name' in values ? words.replaceAll('{name}', () => String(values.name)) : words;
  };

  /** Draws again when the language or its phrases have changed. */
  speak(locale: string): void {
    if (this.locale === locale && this.#revision === registry.revision) return;
    this.locale = locale;
    this.#revision = registry.revision;
    this.#words = {};
    this.shells = {};
    this.store.nodes.forEach((node) => {
      node.view.kind = '';
      this.store.onChange(node);
    });
  }

  /** Reads the thread; a draft that waits opens its form with the first view, so that nothing moves later. */
  async load(query: CommentsQuery, signal: AbortSignal, writes: boolean): Promise<Thread> {
    const { at, ...first } = query;
    this.client.query = first;
    const waits = writes || itemKeys(draftKey(query.page, '')).length > 0;
    const [thread] = await Promise.all([this.client.read({ at }, signal), waits && this.write()]);
    await loadRich(thread.comments);
    return thread;
  }

  show(thread: Thread, sort: Sort): void {
    this.store.show(thread, sort);
    this.writing?.resume();
  }

  /** Continues what this device has begun, and follows what others write. */
  async settle(): Promise<void> {
    this.#closed = false;
    try {
      if (itemKeys('outbox:').length || this.own.size) await this.write();
      const { follow } = await import('./live/live.js');
      this.#stopLive?.();
      // it may have been closed meanwhile
      this.#stopLive = this.#closed ? null : follow(this);
    } catch {
      // offline: the thread can be read without it
    }
  }

  /** Loads what a reader writes with. */
  async write(): Promise<Writing> {
    const { createWriting } = await import('./writing/index.js');
    if (this.writing) return this.writing;
    const writing = (this.writing = createWriting(this));
    if (this.host.isConnected) writing.resume();
    // it left the page meanwhile; what was typed is stored all the same
    else this.close();
    return writing;
  }

  close(): void {
    this.#closed = true;
    this.#stopLive?.();
    this.writing?.close();
    this.#stopLive = this.writing = null;
  }
}
