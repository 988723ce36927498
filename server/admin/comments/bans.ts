import { html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { readableAddress, webLink } from '../parts/web-link.js';
import { Notice } from '../parts/notice.js';
import { skeleton } from '../parts/skeleton.js';
import { shared } from '../parts/styles/shared.js';
import type { Ban, CommentsApi } from './api.js';
import { describeBan } from './reasons.js';
import { t } from '../i18n/index.js';
import { day } from '../parts/dates.js';

/** The active bans, each with a button to lift it. */
export class AdminBans extends LitElement {
  static override styles = shared;

  @property({ attribute: false }) api!: CommentsApi;
  @property({ attribute: false }) sites: readonly string[] = [];

  @state() private bans: Ban[] | null = null;
  readonly #notice = new Notice(this);

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#notice.load(this.#load);
  }

  override render() {
    const { bans } = this;
    return html`${this.#notice.render()}
      <p class="quiet">${t('bans.hint')}</p>
      ${bans?.length === 0 ? html`<p class="nothing quiet">${t('bans.none')}</p>` : nothing}
      ${!bans && this.#notice.loading ? skeleton() : nothing}
      <ul class="cards" role="list">
        ${bans?.map((ban) => html`<li class="card line">${this.#card(ban)}</li>`)}
      </ul>`;
  }

  #card(ban: Ban) {
    const { comment, of, since, until, by, site } = ban;
    const name = comment?.name ?? t('anonymous');
    return html`<div>
        <h2><bdi>${comment ? name : t('bans.deleted')}</bdi></h2>
        <p>${describeBan(of)}</p>
        <p class="quiet">
          ${t('bans.dates', { from: day(since), to: day(until), who: by })}${this.sites.length > 1 ? html` · <bdi>${site}</bdi>` : nothing}
        </p>
        ${
          comment
            ? html`<p class="quiet">
                ${t('bans.for', { text: comment.text.slice(0, 120) })}
                ${webLink(`${comment.page}#comment-${comment.id}`, readableAddress(comment.page))}
              </p>`
            : nothing
        }
      </div>
      <div class="row">
        <button aria-label=${t('bans.lift-named', { name })} @click=${() => this.#lift(ban)}>
          ${t('queue.lift')}
        </button>
      </div>`;
  }

  #load = async (): Promise<void> => {
    this.bans = (await this.api.bans()).bans;
  };

  #lift = ({ id }: Ban) =>
    this.#notice.tryOr(async () => {
      const { undo } = await this.api.lift(id);
      await this.#load();
      this.#notice.show(t('done.lift'), async () => {
        await this.api.undo(undo!);
        await this.#load();
      });
      await this.#notice.focus();
    });
}
