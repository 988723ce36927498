import { html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { t } from '../i18n/index.js';
import type { AdminConfirm } from '../parts/confirm.js';
import { Notice } from '../parts/notice.js';
import { skeleton } from '../parts/skeleton.js';
import { shared } from '../parts/styles/shared.js';
import type { PeopleApi } from './api.js';

/** The people page: export or erase all that one person wrote. */
export class PeoplePage extends LitElement {
  static override styles = shared;

  @property({ attribute: false }) api!: PeopleApi;

  @state() private found: { who: string; count: number } | null = null;
  readonly #notice = new Notice(this);

  override render() {
    const { found } = this;
    return html`<p class="quiet">${t('people.hint')}</p>
      <form class="ask" role="search" @submit=${this.#find}>
        <label for="who">${t('people.who')}</label>
        <input id="who" type="search" required dir="auto" autocomplete="off" />
        <button>${t('people.find')}</button>
      </form>
      ${this.#notice.render()} ${this.#notice.loading ? skeleton(1) : nothing}
      <div aria-live="polite">${found?.count ? this.#actions(found) : nothing}</div>
      <admin-confirm></admin-confirm>`;
  }

  #actions = ({ who, count }: { who: string; count: number }) =>
    html`<div class="card">
      <h2><bdi>${who}</bdi></h2>
      <p>${t('people.found', { count })}</p>
      <div class="row">
        <button @click=${() => this.#export(who)}>${t('people.export')}</button>
        <button class="danger" @click=${() => this.#erase(who, count)}>${t('people.erase')}</button>
      </div>
    </div>`;

  #find = (event: Event): void => {
    event.preventDefault();
    const who = this.renderRoot.querySelector('input')!.value.trim();
    if (!who) return;
    this.found = null;
    this.#notice.show('');
    void this.#notice.load(async () => {
      const { count } = await this.api.find(who);
      this.found = { who, count };
      this.#notice.show(count ? '' : t('people.none'));
    });
  };

  #export = (who: string) =>
    this.#notice.tryOr(async () => {
      const lines = await this.api.export(who);
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob([lines], { type: 'application/jsonl' }));
      link.download = `${who.replace(/[^\p{L}\p{N}@.-]+/gu, '-')}.jsonl`;
      link.click();
      URL.revokeObjectURL(link.href);
      this.#notice.show(t('people.exported', { count: lines.split('\n').filter(Boolean).length }));
    });

  #erase = async (who: string, count: number): Promise<void> => {
    const dialog = this.renderRoot.querySelector<AdminConfirm>('admin-confirm')!;
    if (!(await dialog.confirm(t('people.erase-sure', { count, who }), t('people.erase')))) return;
    await this.#notice.tryOr(async () => {
      const { erased } = await this.api.erase(who);
      this.found = null;
      this.#notice.show(t('people.erased', { count: erased }));
      await this.#notice.focus();
    });
  };
}
