import { html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { dateTime } from '../parts/dates.js';
import { More } from '../parts/more.js';
import { Notice } from '../parts/notice.js';
import { skeleton } from '../parts/skeleton.js';
import { shared } from '../parts/styles/shared.js';
import { readableAddress, webLink } from '../parts/web-link.js';
import { t, tOr } from '../i18n/index.js';
import type { AuditEntry, CommentsApi } from './api.js';

/** The audit log, newest first, each entry with a button that reverts it. */
export class AdminAudit extends LitElement {
  static override styles = shared;

  @property({ attribute: false }) api!: CommentsApi;
  @property({ attribute: false }) sites: readonly string[] = [];

  @state() private entries: readonly AuditEntry[] | null = null;
  @state() private next: string | null = null;
  readonly #notice = new Notice(this);
  readonly #more = new More(this, 'li', () => this.#notice.tryOr(() => this.#load(this.next!)));

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#notice.load(() => this.#load());
  }

  override render() {
    const { entries, next } = this;
    return html`${this.#notice.render()}
      ${entries?.length === 0 ? html`<p class="nothing quiet">${t('audit.none')}</p>` : nothing}
      ${!entries && this.#notice.loading ? skeleton() : nothing}
      <ul class="cards" role="list">
        ${entries?.map((entry) => html`<li class="card line" tabindex="-1">${this.#card(entry)}</li>`)}
      </ul>
      ${this.#more.render(next !== null)}`;
  }

  #card(entry: AuditEntry) {
    const { action, comments, by, at, site, page, state } = entry;
    const what = tOr(`audit.${action}`, { count: comments }) ?? action;
    return html`<div>
        <h2>${what}</h2>
        <p class="quiet">
          ${t('audit.by', { who: by, when: dateTime(at) })}${this.sites.length > 1 && site ? html` · <bdi>${site}</bdi>` : nothing}${page ? html` · ${webLink(page.url, page.title ?? readableAddress(page.url))}` : nothing}
        </p>
      </div>
      ${
        state === 'done'
          ? html`<div class="row">
              <button aria-label=${t('audit.revert-named', { what })} @click=${() => this.#revert(entry)}>
                ${t('audit.revert')}
              </button>
            </div>`
          : state === 'reverted'
            ? html`<p class="quiet">${t('audit.reverted')}</p>`
            : nothing
      }`;
  }

  #load = async (cursor = ''): Promise<void> => {
    const { entries, next } = await this.api.audit(cursor);
    this.entries = cursor ? [...(this.entries ?? []), ...entries] : entries;
    this.next = next;
  };

  #revert = ({ id }: AuditEntry) =>
    this.#notice.tryOr(async () => {
      await this.api.undo(id);
      await this.#load();
      this.#notice.show(t('audit.reverted'));
      await this.#notice.focus();
    });
}
