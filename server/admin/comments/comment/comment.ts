import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { parseBody } from 'inlay/internal/comments/body';
import type { Queued } from '../api.js';
import { CommentActionEvent, type CommentAction } from './actions.js';
import { bodyOf } from './body.js';
import { bodyStyles } from './body-styles.js';
import { buttonsOf, labelOf, type ButtonAction } from './buttons.js';
import type { WrittenEvent } from './form.js';
import { headlineOf, reasonsOf, whereOf } from './about.js';
import { commentStyles } from './styles.js';
import { shared } from '../../parts/styles/shared.js';
import { t } from '../../i18n/index.js';
import { openWriting, removeWritten, type Writing } from './written.js';

/** Whether a text can be higher than its box on a phone. */
const mayScroll = (text: string): boolean => text.length > 500 || text.split('\n').length > 8;

/**
 * One comment of the queue, with its details and actions.
 *
 * @fires {CommentActionEvent} comment-action
 */
export class AdminComment extends LitElement {
  static override styles = [shared, commentStyles, bodyStyles];

  @property({ attribute: false }) comment!: Queued;
  /** the name that readers see beside a reply */
  @property({ attribute: false }) publicName = '';
  /** the queue that lists the comment: its status need not be said again */
  @property({ attribute: false }) queue = '';
  /** why the last decision on it was not taken; empty for none */
  @property({ attribute: false }) failure: string | TemplateResult = '';
  /** the present minute, by which ages are said */
  @property({ attribute: false }) minute = 0;
  @property({ type: Boolean, reflect: true }) selected = false;

  @state() private open: Writing | null = null;
  #body: ReturnType<typeof bodyOf> = [];

  override connectedCallback(): void {
    super.connectedCallback();
    // what was being written when the page was left or the session ended
    this.open = openWriting(this.comment.id);
  }

  /** Focuses the comment. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('article')?.focus();
  }

  /** Opens the form for a reply or an edit. */
  async write(what: Writing): Promise<void> {
    this.open = what;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('admin-comment-form')?.focus();
  }

  /** Closes the form, whose text was sent; focus stays on the comment. */
  sent = (): Promise<void> => {
    if (this.open) removeWritten(this.comment.id, this.open);
    return this.#close();
  };

  #close = async (): Promise<void> => {
    if (!this.open) return;
    this.open = null;
    await this.updateComplete;
    this.focus();
  };

  override willUpdate(changed: PropertyValues<this>): void {
    // a thousand rows are drawn anew when all are selected
    const { text } = this.comment;
    if (changed.has('comment') && changed.get('comment')?.text !== text) this.#body = bodyOf(parseBody(text));
  }

  override render() {
    const { comment, queue, open, failure } = this;
    const name = comment.author.name ?? t('anonymous');
    return html`<article class="card" tabindex="-1" aria-label=${t('queue.by', { name })}>
      <header>
        <label
          ><input
            type="checkbox"
            aria-label=${t('queue.select', { name })}
            .checked=${this.selected}
            @click=${({ shiftKey }: MouseEvent) => this.#act({ do: 'select', range: shiftKey })}
        /></label>
        ${headlineOf(comment, queue)}
      </header>
      ${whereOf(comment)} ${this.#text(comment.text)} ${reasonsOf(comment)}
      ${failure ? html`<p class="error">${failure}</p>` : nothing}
      ${
        open
          ? html`<admin-comment-form
              .comment=${comment}
              .what=${open}
              .publicName=${this.publicName}
              @written=${({ action }: WrittenEvent) => this.#act(action)}
              @cancel=${this.#close}
            ></admin-comment-form>`
          : this.#buttons(name)
      }
    </article>`;
  }

  /** What can be higher than its box is reached by keyboard. */
  #text(text: string) {
    const scrolls = mayScroll(text);
    return html`<div
      class="body"
      tabindex=${scrolls ? 0 : nothing}
      role=${scrolls ? 'group' : nothing}
      aria-label=${scrolls ? t('queue.comment') : nothing}
    >
      ${this.#body}
    </div>`;
  }

  #buttons(name: string) {
    const { shown, menu } = buttonsOf(this.comment, this.queue === 'reported');
    return html`<div class="actions">
      <div class="row">
        ${shown.map((action) => this.#button(action, action === 'approve' ? 'main' : nothing))}
      </div>
      <admin-menu .label=${t('more-actions', { name })}>
        ${menu.map((action) => this.#button(action, action === 'delete' || action === 'ban' ? 'item danger' : 'item'))}
      </admin-menu>
    </div>`;
  }

  /** The second half of a double click is not meant for the comment that has moved under the pointer. */
  #button = (action: ButtonAction, look: string | typeof nothing) =>
    html`<button class=${look} @click=${({ detail }: UIEvent) => detail < 2 && this.#press(action)}>
      ${labelOf(action, this.comment)}
    </button>`;

  #press(action: ButtonAction): void {
    if (action === 'edit' || action === 'reply') void this.write(action);
    else this.#act({ do: action === 'ban' && this.comment.banned ? 'lift' : action } as CommentAction);
  }

  #act(action: CommentAction): void {
    this.dispatchEvent(new CommentActionEvent(action));
  }
}
