/** What others write while the thread is read: told by the endpoint's stream, or asked for once a minute. */
import { callAt, forget } from '../../core/clock.js';
import { appear, leave, renew } from '../thread/changes.js';
import type { Conversation } from '../conversation.js';
import type { Comment, Thread } from '../model.js';
import { heedTabs } from './tabs.js';
import { tellTimes } from './times.js';

const minute = 60_000;
const born = ({ createdAt }: Comment) => Date.parse(createdAt ?? '') || 0;
const flat = (comments: Comment[]): Comment[] => comments.flatMap((one) => [one, ...flat(one.replies)]);

/** Keeps a reader informed while the page is visible. */
export class Live {
  readonly #host: Conversation;
  /** what was written after that time (epoch ms) is news */
  #since: number;
  #polls: boolean;
  /** nothing happens there: no more comments are taken, or it is a file */
  readonly #still: boolean;
  #seen = true;
  #end: (() => void) | null = null;
  readonly #leave: (() => void)[];

  constructor(host: Conversation, thread: Thread) {
    this.#host = host;
    this.#leave = [heedTabs(host), tellTimes(host)];
    this.#polls = !host.dialect!.stream;
    this.#still = thread.closed || new URL(host.element.query.endpoint!).pathname.endsWith('.json');
    // where newer ones have not been asked for, those that are shown tell nothing of what is new
    this.#since =
      thread.next && host.view.sort !== 'newest'
        ? Date.now()
        : Math.max(0, ...flat(thread.comments).map(born));
    document.addEventListener('visibilitychange', this.#look);
    addEventListener('pageshow', this.#look);
    this.#look();
  }

  close(): void {
    document.removeEventListener('visibilitychange', this.#look);
    removeEventListener('pageshow', this.#look);
    for (const leave of this.#leave) leave();
    this.#stop();
  }

  readonly #look = (): void => {
    if (document.hidden) {
      this.#stop();
      this.#seen = false;
    } else if (!this.#end && !this.#still) {
      void this.#start();
      // what came while nobody looked
      if (!this.#seen) this.#poll();
      this.#seen = true;
    }
  };

  #stop(): void {
    this.#end?.();
    this.#end = null;
    forget(this.#poll);
  }

  async #start(): Promise<void> {
    let stopped = false;
    this.#end = () => (stopped = true);
    if (this.#polls) return this.#wait();
    const host = this.#host;
    const { view } = host;
    const stream = await host.dialect!.stream!();
    if (stopped) return;
    this.#end = stream(
      host.element.query,
      {
        comment: (comment) => this.#news(comment),
        edit: (comment) => {
          const entry = view.get(comment.id);
          if (entry) renew(host, entry, comment);
        },
        remove: (id) => {
          // its writer changed it and knows that it waits now
          if (view.get(id)?.comment.status !== 'pending') leave(host, id);
        },
        reload: this.#poll,
      },
      () => {
        this.#polls = true;
        this.#wait();
      },
    );
  }

  #wait(): void {
    if (this.#end && this.#polls) callAt(Date.now() + minute, this.#poll);
  }

  readonly #poll = async (): Promise<void> => {
    const host = this.#host;
    const { view } = host;
    const before = this.#since;
    void host.more?.askForOwn();
    try {
      const { comments, closed } = await host.ask({ sort: 'newest', limit: 10 });
      for (const comment of flat(comments))
        if (born(comment) > before || view.get(comment.id)) this.#news(comment);
      if (closed !== host.thread!.closed) this.#close(closed);
    } catch {
      // the next minute asks again
    }
    this.#wait();
  };

  #news(comment: Comment): void {
    const host = this.#host;
    this.#since = Math.max(this.#since, born(comment));
    const entry = host.view.get(comment.id);
    if (entry && entry.comment.status !== 'approved' && comment.status === 'approved')
      appear(host, entry, comment);
    if (entry || host.fresh.some(({ id }) => id === comment.id)) return;
    host.fresh = [...host.fresh, { ...comment, replies: [] }];
    host.draw(null);
    host.announce(host.say('comments.fresh', { count: host.fresh.length }));
    host.more?.recognise(comment);
  }

  /** No more comments are taken, or they are again. What is being written stays where it is. */
  #close(closed: boolean): void {
    const host = this.#host;
    const words = closed ? host.say('comments.closed') : '';
    const areas = host.element.shadowRoot!.querySelectorAll('textarea');
    if ([...areas].some(({ value }) => value)) return host.announce(words, closed);
    host.thread!.closed = closed;
    host.view.drawAll();
    host.announce(words);
  }
}
