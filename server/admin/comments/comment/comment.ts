import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { writerFields } from 'inlay/comments/model';
import { parseBody } from 'inlay/internal/comments/body';
import type { Queued } from '../api.js';
import { CommentActionEvent, type CommentAction } from './actions.js';
import { bodyOf } from './body.js';
import { bodyStyles } from './body-styles.js';
import { buttonsOf, labelOf, type ButtonAction } from './buttons.js';
import type { WrittenEvent } from './form.js';
import { commentStyles } from './styles.js';
import { ago, dateTime, day } from '../../parts/dates.js';
import { readableAddress, webLink } from '../../parts/web-link.js';
import { describeReason } from '../reasons.js';
import { shared } from '../../parts/styles/shared.js';
import { t } from '../../i18n/index.js';
import { list } from '../../i18n/list.js';
import { openWriting, removeWritten, type Writing } from './written.js';

/** The writer's fields that are shown below the name. */
const details = writerFields.filter((field) => field !== 'name');

/** Whether a text can be higher than its box on a phone: then it has to be reached by keyboard. */
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

  override render() {
    const { author, text, createdAt, editedAt, page, parent, status, pinned } = this.comment;
    const name = author.name ?? t('anonymous');
    const about = details.flatMap((field) => author[field] ?? []);
    return html`<article class="card" tabindex="-1" aria-label=${t('queue.by', { name })}>
      <header>
        <label
          ><input
            type="checkbox"
            aria-label=${t('queue.select', { name })}
            .checked=${this.selected}
            @click=${({ shiftKey }: MouseEvent) => this.#act({ do: 'select', range: shiftKey })}
        /></label>
        <h2><bdi>${name}</bdi></h2>
        ${status === this.queue ? nothing : html`<span class="badge ${status}">${t(`queue.${status}`)}</span>`}
        ${pinned ? html`<span class="badge">${t('queue.pick')}</span>` : nothing}
        <span class="quiet">${this.#standing()}</span>
        <time class="quiet" datetime=${createdAt} title=${dateTime(createdAt)}
          >${ago(createdAt)}${editedAt ? ` · ${t('queue.edited')}` : nothing}</time
        >
      </header>
      <p class="quiet where">
        ${about.map((one) => html`<bdi>${one}</bdi> · `)}${webLink(`${page.url}#comment-${this.comment.id}`, page.title ?? readableAddress(page.url))}
      </p>
      ${
        parent
          ? html`<p class="quiet above">
              ${t('queue.in-reply-to', { name: parent.name ?? t('anonymous'), text: parent.text.slice(0, 120) })}
            </p>`
          : nothing
      }
      <div
        class="body"
        dir="auto"
        tabindex=${mayScroll(text) ? 0 : nothing}
        role=${mayScroll(text) ? 'group' : nothing}
        aria-label=${mayScroll(text) ? t('queue.comment') : nothing}
      >
        ${bodyOf(parseBody(text))}
      </div>
      ${this.#reasons()} ${this.failure ? html`<p class="error">${this.failure}</p>` : nothing}
      ${
        this.open
          ? html`<admin-comment-form
              .comment=${this.comment}
              .what=${this.open}
              .publicName=${this.publicName}
              @written=${({ action }: WrittenEvent) => this.#act(action)}
              @cancel=${this.#close}
            ></admin-comment-form>`
          : this.#buttons(name)
      }
    </article>`;
  }

  /** What is known about the writer. */
  #standing() {
    const { approvedBefore, banned } = this.comment;
    return [
      approvedBefore ? t('queue.approved-before', { count: approvedBefore }) : '',
      banned ? t('queue.banned-until', { date: day(banned.until) }) : '',
    ]
      .filter(Boolean)
      .join(' · ');
  }

  #reasons() {
    const { reasons, reports } = this.comment;
    const why = [
      ...reasons.map(describeReason),
      ...reports.map((words) => t('queue.report', { reason: words || t('queue.no-reason') })),
    ];
    return why.length ? html`<p class="quiet">${t('queue.reasons', { reasons: list(why) })}</p>` : nothing;
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
