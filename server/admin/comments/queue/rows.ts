/** The comments on the page: which one has the focus, and which gets it next. */
import type { LitElement } from 'lit';
import type { Notice } from '../../parts/notice.js';
import type { Queued } from '../api.js';
import type { AdminComment } from '../comment/comment.js';
import type { CommentList } from './list.js';

export class Rows {
  readonly #host: LitElement;
  readonly #list: CommentList;
  readonly #notice: Notice;
  /** the comment that has focus, or had it last */
  #current: string | null = null;

  constructor(host: LitElement, list: CommentList, notice: Notice) {
    this.#host = host;
    this.#list = list;
    this.#notice = notice;
  }

  /** The comment that a key acts on. */
  get current(): Queued | undefined {
    return this.#list.comments.find(({ id }) => id === this.#current);
  }

  /** Notes that a comment got the focus. */
  entered(id: string): void {
    this.#current = id;
  }

  element = (id: string | undefined): AdminComment | undefined =>
    [...this.#host.renderRoot.querySelectorAll<AdminComment>('admin-comment')].find(
      ({ comment }) => comment.id === id,
    );

  /** Focuses a comment; without one, what was done. */
  async focus(id: string | undefined): Promise<void> {
    await this.#host.updateComplete;
    const element = this.element(id);
    if (element) element.focus();
    else await this.#notice.focus();
  }

  /** Focuses the comment after or before the current one. */
  step(by: 1 | -1): void {
    const { comments } = this.#list;
    const index = comments.findIndex(({ id }) => id === this.#current);
    this.element(comments[Math.max(0, index + by)]?.id)?.focus();
  }
}
