import { css, html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { writerFields } from 'inlay/comments/model';
import { parseBody } from 'inlay/internal/comments/body';
import type { Queued } from './api.js';
import { bodyOf } from './body.js';
import { dateTime, day } from '../parts/dates.js';
import { readableAddress, webLink } from '../parts/web-link.js';
import { describeReason } from './reasons.js';
import { shared } from '../parts/styles.js';
import { t } from '../i18n/index.js';
import { list } from '../i18n/list.js';

export type CommentAction =
  | { do: 'approve' | 'reject' | 'spam' | 'delete' | 'ban' | 'lift' | 'close' | 'select' }
  | { do: 'edit'; text: string }
  | { do: 'reply'; text: string; badge: string };

/** The writer's fields that are shown beside the name. */
const details = writerFields.filter((field) => field !== 'name');

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
  /** the name that readers see beside a reply */
  @property({ attribute: false }) publicName = '';
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
    const name = author.name ?? t('anonymous');
    const why = [
      ...reasons.map(describeReason),
      ...reports.map((words) => t('queue.report', { reason: words || t('queue.no-reason') })),
    ];
    return html`<article class="card" tabindex="-1" aria-label=${t('queue.by', { name })}>
      <div class="row">
        <label
          ><input
            type="checkbox"
            aria-label=${t('queue.select', { name })}
            .checked=${this.selected}
            @change=${() => this.#act({ do: 'select' })}
        /></label>
        <h2><bdi>${name}</bdi></h2>
        <span class="quiet">
          ${details.map((field) => (author[field] ? html`<bdi>${author[field]}</bdi> · ` : nothing))}
          <time datetime=${createdAt}>${dateTime(createdAt)}</time> ·
          ${t(`queue.${status}`)}${approvedBefore ? ` · ${t('queue.approved-before', { count: approvedBefore })}` : nothing}${
            banned ? ` · ${t('queue.banned-until', { date: day(banned.until) })}` : nothing
          }
        </span>
      </div>
      <p class="quiet">
        ${webLink(`${page.url}#comment-${this.comment.id}`, page.title ?? readableAddress(page.url))}
      </p>
      ${
        parent
          ? html`<p class="quiet">
              ${t('queue.in-reply-to', { name: parent.name ?? t('anonymous'), text: parent.text.slice(0, 120) })}
            </p>`
          : nothing
      }
      <div class="body" dir="auto">${bodyOf(parseBody(text))}</div>
      ${why.length ? html`<p class="quiet">${t('queue.reasons', { reasons: list(why) })}</p>` : nothing}
      ${this.open ? this.#form(this.open) : this.#buttons()}
    </article>`;
  }

  #buttons() {
    const { status, page, banned } = this.comment;
    const button = (label: string, action: CommentAction, main = false) =>
      html`<button class=${main ? 'main' : nothing} @click=${() => this.#act(action)}>${label}</button>`;
    return html`<div class="row">
      ${status === 'approved' ? nothing : button(t('queue.approve'), { do: 'approve' }, true)}
      ${status === 'rejected' ? nothing : button(t('queue.reject'), { do: 'reject' })}
      ${status === 'spam' ? nothing : button(t('queue.mark-spam'), { do: 'spam' })}
      ${status === 'deleted' ? nothing : button(t('delete'), { do: 'delete' })}
      ${status === 'approved' ? html`<button @click=${() => this.write('reply')}>${t('queue.reply')}</button>` : nothing}
      <button @click=${() => this.write('edit')}>${t('edit')}</button>
      ${banned ? button(t('queue.lift'), { do: 'lift' }) : button(t('queue.ban'), { do: 'ban' })}
      ${button(t(page.closed ? 'queue.reopen-page' : 'queue.close-page'), { do: 'close' })}
    </div>`;
  }

  #form(what: 'edit' | 'reply') {
    return html`<form @submit=${this.#submit} @keydown=${this.#keys}>
      <label>
        ${t(what === 'edit' ? 'queue.comment' : 'queue.your-reply')}
        <textarea required dir="auto" .value=${what === 'edit' ? this.comment.text : ''}></textarea>
      </label>
      <div class="row">
        ${
          what === 'reply'
            ? html`<label>
                  ${t('queue.post-as')}
                  <select>
                    <option value="moderator">${t('badge.moderator')}</option>
                    <option value="author">${t('badge.author')}</option>
                  </select>
                </label>
                <span class="quiet">${t('queue.public-name', { name: this.publicName })}</span>`
            : nothing
        }
        <button class="main">${t(what === 'edit' ? 'save' : 'queue.reply')}</button>
        <button type="button" @click=${this.close}>${t('cancel')}</button>
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
