import { css, html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { parseBody } from 'inlay/internal/comments/body';
import type { Queued } from './api.js';
import { bodyOf } from './body.js';
import { webLink } from '../parts/web-link.js';
import { describeReason } from './reasons.js';
import { shared } from '../parts/styles.js';

export type CommentAction =
  | { do: 'approve' | 'reject' | 'spam' | 'delete' | 'ban' | 'lift' | 'close' | 'select' }
  | { do: 'edit'; text: string }
  | { do: 'reply'; text: string; badge: string };

/** Fired when the moderator chose an action. */
export class CommentActionEvent extends Event {
  readonly action: CommentAction;

  constructor(action: CommentAction) {
    super('comment-action');
    this.action = action;
  }
}

/**
 * One comment of the queue, with its details and actions.
 *
 * @fires {CommentActionEvent} action
 */
export class AdminComment extends LitElement {
  static override styles = [
    shared,
    css`
      :host([selected]) article {
        border-color: var(--inlay-color-accent);
      }
      .body {
        white-space: pre-line;
        max-block-size: 24rem;
        overflow: auto;
        contain: content;
      }
      .body * {
        margin-block: 0.25rem;
      }
      code {
        font-family: ui-monospace, monospace;
        font-size: 0.875em;
      }
      pre {
        overflow-x: auto;
        white-space: pre;
      }
    `,
  ];

  @property({ attribute: false }) comment!: Queued;
  @property({ type: Boolean, reflect: true }) selected = false;

  @state() private open: 'edit' | 'reply' | null = null;

  /** Focuses the comment. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('article')?.focus();
  }

  /** Opens the form for a reply or an edit. */
  async write(what: 'edit' | 'reply'): Promise<void> {
    this.open = what;
    await this.updateComplete;
    this.renderRoot.querySelector('textarea')?.focus();
  }

  /** Closes the form; focus stays on the comment. */
  close = async (): Promise<void> => {
    if (!this.open) return;
    this.open = null;
    await this.updateComplete;
    this.focus();
  };

  override render() {
    const { author, text, createdAt, page, parent, status, reasons, reports, approvedBefore, banned } =
      this.comment;
    const name = author.name ?? 'Anonymous';
    const why = [
      ...reasons.map(describeReason),
      ...reports.map((words) => `report: ${words || 'no reason given'}`),
    ];
    return html`<article class="card" tabindex="-1" aria-label="Comment by ${name}">
      <div class="row">
        <label
          ><input
            type="checkbox"
            aria-label="Select the comment by ${name}"
            .checked=${this.selected}
            @change=${() => this.#act({ do: 'select' })}
        /></label>
        <h2><bdi>${name}</bdi></h2>
        <span class="quiet">
          ${author.email ? html`<bdi>${author.email}</bdi> · ` : nothing}
          <time datetime=${createdAt}>${new Date(createdAt).toLocaleString()}</time> ·
          ${status}${approvedBefore ? ` · ${approvedBefore} approved before` : nothing}${
            banned ? ` · banned until ${new Date(banned.until).toLocaleDateString()}` : nothing
          }
        </span>
      </div>
      <p class="quiet">${webLink(`${page.url}#comment-${this.comment.id}`, page.url)}</p>
      ${parent ? html`<p class="quiet">In reply to ${parent.name ?? 'Anonymous'}: “${parent.text.slice(0, 120)}”</p>` : nothing}
      <div class="body">${bodyOf(parseBody(text))}</div>
      ${why.length ? html`<p class="quiet">Reasons: ${why.join(', ')}</p>` : nothing}
      ${this.open ? this.#form(this.open) : this.#buttons()}
    </article>`;
  }

  #buttons() {
    const { status, page, banned } = this.comment;
    const button = (label: string, action: CommentAction, main = false) =>
      html`<button class=${main ? 'main' : nothing} @click=${() => this.#act(action)}>${label}</button>`;
    return html`<div class="row">
      ${status === 'approved' ? nothing : button('Approve', { do: 'approve' }, true)}
      ${status === 'rejected' ? nothing : button('Reject', { do: 'reject' })}
      ${status === 'spam' ? nothing : button('Spam', { do: 'spam' })}
      ${status === 'deleted' ? nothing : button('Delete', { do: 'delete' })}
      ${status === 'approved' ? html`<button @click=${() => this.write('reply')}>Reply</button>` : nothing}
      <button @click=${() => this.write('edit')}>Edit</button>
      ${banned ? button('Lift ban', { do: 'lift' }) : button('Ban writer', { do: 'ban' })}
      ${button(page.closed ? 'Reopen comments on page' : 'Close comments on page', { do: 'close' })}
    </div>`;
  }

  #form(what: 'edit' | 'reply') {
    return html`<form @submit=${this.#submit} @keydown=${this.#keys}>
      <label>
        ${what === 'edit' ? 'Comment' : 'Your reply'}
        <textarea required .value=${what === 'edit' ? this.comment.text : ''}></textarea>
      </label>
      <div class="row">
        ${
          what === 'reply'
            ? html`<label>
                Post as
                <select>
                  <option value="moderator">moderator</option>
                  <option value="author">author</option>
                </select>
              </label>`
            : nothing
        }
        <button class="main">${what === 'edit' ? 'Save' : 'Reply'}</button>
        <button type="button" @click=${this.close}>Cancel</button>
      </div>
    </form>`;
  }

  #submit = (event: Event): void => {
    event.preventDefault();
    const text = this.renderRoot.querySelector('textarea')!.value;
    const badge = this.renderRoot.querySelector('select')?.value;
    // the input stays until the server has accepted it
    this.#act(badge ? { do: 'reply', text, badge } : { do: 'edit', text });
  };

  #keys = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') void this.close();
  };

  #act(action: CommentAction): void {
    this.dispatchEvent(new CommentActionEvent(action));
  }
}
