/** What follows the first view: loaded when a reader does something, or has something on this device. */
import { html, nothing, type TemplateResult } from 'lit';
import { say } from '../../core/strings.js';
import { press } from './actions.js';
import { button } from '../thread/button.js';
import { summary, typed } from './validate.js';
import type { FormState } from '../thread/form.js';
import type { Conversation } from '../conversation.js';
import { findOwn, mayChange, ownOf } from '../device/own-comments.js';
import type { Comment } from '../model.js';
import { phrases } from './phrases.js';
import { isThatOf, lettersOf, Outbox } from './outbox.js';
import { outcome, refreshOwn, showLetter, submit } from './submit.js';
import type { Entry } from '../thread/list.js';

const reasons = ['spam', 'abuse', 'off-topic', 'other'] as const;

export class More {
  readonly outbox: Outbox;
  readonly #host: Conversation;

  constructor(host: Conversation) {
    this.#host = host;
    this.outbox = new Outbox(
      () => host.dialect!.writer!(),
      (letter, what) => outcome(host, letter, what),
    );
  }

  /** Shows what is on its way or waits for a moderator, and goes on with it. */
  resume(): void {
    const { isConnected, query } = this.#host.element;
    // it may have left the page while this was loaded
    if (!isConnected) return this.#host.close();
    const { endpoint, page } = query;
    const shown = [...this.#host.view.entries.values()];
    for (const letter of lettersOf(endpoint, page)) {
      // it got through, only the answer did not: to send it again says so
      const arrived = letter.due !== null && shown.some(({ comment }) => isThatOf(comment, letter));
      if (!arrived) showLetter(this.#host, letter);
      this.outbox.take(arrived ? { ...letter, due: 0 } : letter);
    }
    this.askForOwn();
    for (const own of ownOf(endpoint, page)) {
      const entry = this.#host.view.get(own.comment.id);
      if (entry) this.#host.view.draw(entry);
    }
  }

  /** Asks for what waits for a moderator. */
  askForOwn(): void {
    const { endpoint, page } = this.#host.element.query;
    for (const own of ownOf(endpoint, page)) void refreshOwn(this.#host, own);
  }

  /** A comment that came may be one of which it is not known whether it got through. */
  recognise(comment: Comment): void {
    const { endpoint, page } = this.#host.element.query;
    for (const letter of lettersOf(endpoint, page))
      if ((letter.due ?? 0) > Date.now() && isThatOf(comment, letter))
        this.outbox.take({ ...letter, due: 0 });
  }

  close(): void {
    this.outbox.close();
  }

  /** Answers what a reader does in the element. */
  async handle(type: string, target: HTMLElement): Promise<void> {
    const host = this.#host;
    const id = target.closest('li[id^=comment-]')?.id.slice('comment-'.length);
    const entry = (id && host.view.get(id)) || null;
    const form = target.closest('form');
    if (type === 'submit') await submit(host, form!, host.formState(entry));
    else if (type === 'input' && form) typed(host, form, host.formState(entry));
    else if (type === (target instanceof HTMLSelectElement ? 'change' : 'click') && target.dataset.do)
      await press(host, target.dataset.do, entry, target);
  }

  words(key: keyof typeof phrases): string {
    return say(this.#host.element.locale, phrases, key);
  }

  cancel(): TemplateResult {
    return button('cancel', this.words('comments.cancel'));
  }

  /** Under a comment that is on its way. */
  delivery({ delivery }: Entry): TemplateResult {
    return html`<p part="notice">${delivery!.words}</p>
      ${
        delivery!.busy
          ? nothing
          : html`<div part="footer">
              ${button('retry', this.words('comments.retry'))}
              ${button('take-back', this.words('comments.take-back'))}
            </div>`
      }`;
  }

  /** Edit and delete, while the endpoint lets the writer. */
  ownButtons({ id }: Comment): TemplateResult[] | null {
    const { element, can, thread } = this.#host;
    const own = can.includes('edit') && findOwn(element.query.endpoint, id);
    if (!own || !mayChange(own, thread!.form.editWindow)) return null;
    return [button('edit', this.words('comments.edit')), button('delete', this.words('comments.delete'))];
  }

  /** What wants a second press. */
  choice({ form }: Entry): TemplateResult | typeof nothing {
    if (form === 'report')
      return html`<div part="footer" class="choice">
        <select part="input" aria-label=${this.words('comments.why')}>
          ${reasons.map((reason) => html`<option value=${reason}>${this.words(`comments.${reason}`)}</option>`)}
        </select>
        ${button('send-report', this.words('comments.send-report'))} ${this.cancel()}
      </div>`;
    if (form === 'delete')
      return html`<div part="footer" class="choice">
        ${this.words('comments.sure-delete')} ${button('sure-delete', this.words('comments.delete'))}
        ${this.cancel()}
      </div>`;
    return nothing;
  }

  summary(state: FormState): TemplateResult {
    return summary(this.#host, state);
  }
}
