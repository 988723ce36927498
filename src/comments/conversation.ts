import { pageClient, type Http } from '../core/request.js';
import { findSource } from '../core/sources.js';
import { say } from '../core/strings.js';
import { drawComment } from './thread/comment.js';
import { newForm, type FormState } from './thread/form.js';
import { keysOf } from './device/storage.js';
import type { Live } from './live/live.js';
import type { Comment, Thread } from './model.js';
import type { More } from './writing/index.js';
import type { Pattern } from './thread/shell.js';
import { phrases, type Words } from './phrases.js';
import type { Ability, CommentsQuery, CommentsSource } from './source.js';
import { sources } from './sources/index.js';
import { ThreadView, type Entry } from './thread/list.js';

/** The element, as the conversation in it sees it. */
export interface CommentsElement extends HTMLElement {
  readonly locale: string;
  readonly source: string | null;
  readonly headingLevel: number;
  readonly noVotes: boolean;
  /** the part of the thread that the page's author asks for */
  readonly query: CommentsQuery;
  readonly updateComplete: Promise<boolean>;
  requestUpdate(): void;
}

/** What an element shows, and what its reader does to it. */
export class Conversation {
  readonly element: CommentsElement;
  readonly view: ThreadView = new ThreadView((entry) => drawComment(this, entry));
  /** the system that the endpoint speaks, once it is loaded */
  dialect: CommentsSource | null = null;
  /** what is known of the thread; changes with what the reader sees happen */
  thread: Thread | null = null;
  /** what follows the first view, once it is loaded */
  more: More | null = null;
  /** the element's language: to look for it up to the page's root for each comment would be slow */
  tongue = 'en';
  /** what comments of one kind share */
  readonly patterns: Record<string, Pattern> = {};
  /** comments that came while the thread was read */
  fresh: Comment[] = [];
  /** the revision that every answer must know of: that of the reader's last write */
  rev: string | null = null;
  /** what was announced last */
  said = '';
  /** what was announced last stands nowhere else */
  failed = false;

  #form: FormState | null = null;
  #live: Live | null = null;
  #words: Partial<Record<Words, string>> = {};

  constructor(element: CommentsElement) {
    this.element = element;
  }

  /** What the reader is offered here. */
  get can(): readonly Ability[] {
    return (this.dialect?.writer && this.dialect.can) || [];
  }

  /** Says a phrase. Those without values are kept, as a long thread says them a thousand times. */
  readonly say = (key: Words, values?: Record<string, string | number>): string => {
    if (values) return say(this.tongue, phrases, key, values);
    return (this.#words[key] ??= say(this.tongue, phrases, key));
  };

  /** Draws anew what is said in another language than before. */
  speak(locale: string): void {
    if (this.tongue === locale) return;
    this.tongue = locale;
    this.#words = {};
    this.view.drawAll();
  }

  async load(query: CommentsQuery, http: Http): Promise<Thread> {
    this.dialect = await findSource(sources, this.element.source);
    return this.dialect.load(query, http);
  }

  /** Loads another part of the thread. */
  ask(part: Partial<CommentsQuery>): Promise<Thread> {
    return this.load({ ...this.element.query, sort: this.view.sort, rev: this.rev, ...part }, pageClient());
  }

  /** Shows a part of the thread in place of what is shown. */
  show(thread: Thread): void {
    this.thread = thread;
    this.fresh = [];
    this.view.clear();
    for (const comment of thread.comments) this.view.add(comment);
    this.more?.resume();
    this.element.requestUpdate();
  }

  /** Goes on with what is kept on this device, and listens for what others write. */
  async settle(): Promise<void> {
    const { endpoint } = this.element.query;
    const { thread } = this;
    if (keysOf('outbox:').length || keysOf(`mine:${endpoint}#`).length) await this.loadMore();
    const live = await import('./live/live.js');
    this.#live?.close();
    if (this.element.isConnected && thread) this.#live = new live.Live(this, thread);
  }

  async loadMore(): Promise<More> {
    const more = await import('./writing/index.js');
    if (!this.more) {
      this.more = new more.More(this);
      this.more.resume();
    }
    return this.more;
  }

  close(): void {
    this.#live?.close();
    this.more?.close();
    this.#live = this.more = null;
  }

  /** The form under a comment, or the page's own. */
  formState(entry: Entry | null): FormState {
    return entry ? (entry.fields ??= newForm(this, entry)) : (this.#form ??= newForm(this, null));
  }

  /** Draws anew a comment, or what stands around the thread. */
  draw(entry: Entry | null): void {
    if (entry) this.view.draw(entry);
    else this.element.requestUpdate();
  }

  /** Says something to those who do not see it happen; a failure that stands nowhere else is shown too. */
  announce(words: string, failed = false): void {
    this.said = words;
    this.failed = failed;
    this.element.requestUpdate();
  }
}
