import { css, html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { parseBody } from 'inlay/internal/comments/body';
import { t } from '../../i18n/index.js';
import { shared } from '../../parts/styles/shared.js';
import type { Queued } from '../api.js';
import type { CommentAction } from './actions.js';
import { bodyOf } from './body.js';
import { bodyStyles } from './body-styles.js';
import { readWritten, removeWritten, saveWritten, type Writing, type Written } from './written.js';

/** Fired with the text to send. */
export class WrittenEvent extends Event {
  readonly action: CommentAction;

  constructor(action: CommentAction) {
    super('written');
    this.action = action;
  }
}

/**
 * The form for a reply to a comment, or for other words of it. What is typed is kept until it is sent.
 *
 * @fires {WrittenEvent} written
 * @fires {Event} cancel
 */
export class CommentForm extends LitElement {
  static override styles = [
    shared,
    bodyStyles,
    css`
      :host {
        margin-block-start: 0.75rem;
      }
      textarea {
        display: block;
        margin-block: 0.25rem 0.5rem;
      }
      details {
        margin-block-end: 0.5rem;
      }
      summary {
        display: inline-block;
        padding-block: 0.375rem;
        cursor: pointer;
      }
      .body {
        border: 1px dashed var(--_control);
        border-radius: 0.375rem;
      }
    `,
  ];

  @property({ attribute: false }) comment!: Queued;
  @property({ attribute: false }) what: Writing = 'reply';
  /** the name that readers see beside a reply */
  @property({ attribute: false }) publicName = '';

  /** what was typed before; `null` for nothing */
  @state() private restored: Written | null = null;
  @state() private text = '';
  /** what the comment said when its moderator began to write */
  #saw = '';

  override willUpdate(): void {
    if (this.hasUpdated) return;
    this.restored = readWritten(this.comment.id, this.what);
    this.text = this.restored?.text ?? (this.what === 'edit' ? this.comment.text : '');
    this.#saw = this.restored?.saw ?? this.comment.text;
  }

  override focus(): void {
    this.renderRoot.querySelector('textarea')?.focus();
  }

  override render() {
    const { what, restored, comment } = this;
    // the comment above the form has the other's words
    const isChanged = what === 'edit' && comment.text !== this.#saw;
    return html`<form @submit=${this.#submit} @input=${this.#keep} @keydown=${this.#onKey}>
      ${restored ? html`<p class="quiet">${t('form.restored')}</p>` : nothing}
      <label>
        ${t(what === 'edit' ? 'queue.comment' : 'queue.your-reply')}
        <textarea
          required
          dir="auto"
          aria-describedby=${isChanged ? 'changed' : nothing}
          .value=${live(this.text)}
        ></textarea>
      </label>
      ${isChanged ? html`<p id="changed" class="error">${t('problem.changed-meanwhile')}</p>` : nothing}
      <details>
        <summary>${t('form.preview')}</summary>
        <div class="body">${bodyOf(parseBody(this.text))}</div>
      </details>
      <div class="row">
        <button class="main">${t(what === 'edit' ? 'save' : 'queue.reply')}</button>
        <button type="button" @click=${this.#cancel}>${t('cancel')}</button>
        ${restored ? html`<button type="button" @click=${this.#discard}>${t('form.discard')}</button>` : nothing}
        ${what === 'reply' ? this.#badge(restored?.badge) : nothing}
      </div>
    </form>`;
  }

  #badge = (chosen = 'moderator') =>
    html`<label>
        ${t('queue.post-as')}
        <select>
          ${(['moderator', 'author'] as const).map(
            (badge) =>
              html`<option value=${badge} ?selected=${badge === chosen}>${t(`badge.${badge}`)}</option>`,
          )}
        </select>
      </label>
      <span class="quiet">${t('queue.public-name', { name: this.publicName })}</span>`;

  #typed = (): Written => ({
    text: this.renderRoot.querySelector('textarea')!.value,
    badge: this.renderRoot.querySelector('select')?.value ?? '',
    saw: this.#saw,
  });

  #keep = (): void => {
    this.text = this.#typed().text;
    this.#save(true);
  };

  #save(open: boolean): void {
    const written = this.#typed();
    const unchanged = written.text === (this.what === 'edit' ? this.comment.text : '');
    if (unchanged) removeWritten(this.comment.id, this.what);
    else saveWritten(this.comment.id, this.what, written, open);
  }

  #submit = (event: Event): void => {
    event.preventDefault();
    const { text, badge } = this.#typed();
    // the input stays until the server has accepted it
    this.dispatchEvent(new WrittenEvent(badge ? { do: 'reply', text, badge } : { do: 'edit', text }));
  };

  /** Closes the form; the text is there when it is opened again. */
  #cancel = (): void => {
    this.#save(false);
    this.dispatchEvent(new Event('cancel'));
  };

  #discard = (): void => {
    removeWritten(this.comment.id, this.what);
    this.dispatchEvent(new Event('cancel'));
  };

  #onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') this.#cancel();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey))
      this.renderRoot.querySelector('form')!.requestSubmit();
  };
}
