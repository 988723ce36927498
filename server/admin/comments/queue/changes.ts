/** What changes a comment that stays in the list: an edit, a reply, a ban. */
import type { LitElement } from 'lit';
import type { Notice } from '../../parts/notice.js';
import { ApiError } from '../../problems.js';
import type { CommentsApi, Queued } from '../api.js';
import { act } from '../comment/act.js';
import type { SingleAction } from '../comment/actions.js';
import type { CommentList } from './list.js';

export class Changes {
  readonly #host: LitElement & { api: CommentsApi };
  readonly #list: CommentList;
  readonly #notice: Notice;
  readonly #onSent: (id: string) => Promise<void> | undefined;
  readonly #running = new Set<string>();

  /** @param onSent closes the form of a comment whose text the server has taken */
  constructor(
    host: LitElement & { api: CommentsApi },
    list: CommentList,
    notice: Notice,
    onSent: (id: string) => Promise<void> | undefined,
  ) {
    this.#host = host;
    this.#list = list;
    this.#notice = notice;
    this.#onSent = onSent;
  }

  /** Makes it once: a second press does nothing. */
  async make(comment: Queued, action: SingleAction): Promise<void> {
    const { id } = comment;
    if (this.#running.has(id)) return;
    this.#running.add(id);
    await this.#notice.tryOr(() => this.#make(comment, action));
    this.#running.delete(id);
  }

  async #make(comment: Queued, action: SingleAction): Promise<void> {
    try {
      const { words, undo } = await act(this.#host.api, comment, action);
      this.#notice.show(words, undo === null ? null : () => this.#revert(undo));
      await this.#onSent(comment.id);
    } catch (thrown) {
      // the comment is not as it is on screen
      if (thrown instanceof ApiError && thrown.status === 409) await this.#list.reload();
      throw thrown;
    }
    await this.#list.reload();
  }

  async #revert(entry: string): Promise<void> {
    await this.#host.api.undo(entry);
    await this.#list.reload();
  }
}
