import { html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { locale, t } from '../i18n/index.js';
import { Notice } from '../parts/notice.js';
import { skeleton } from '../parts/skeleton.js';
import { shared } from '../parts/styles/shared.js';
import { tableStyles } from '../parts/styles/table.js';
import { describeDrop } from '../posts/reasons.js';
import type { Dropped, HealthApi } from './api.js';

/** Visits, votes, reports, and views and clicks of promotions that were not counted, by reason. */
export class NotCounted extends LitElement {
  static override styles = [shared, tableStyles];

  @property({ attribute: false }) api!: HealthApi;

  @state() private rows: readonly Dropped[] | null = null;

  readonly #notice = new Notice(this);

  override firstUpdated(): void {
    void this.#load();
  }

  override render() {
    return html`<h2>${t('not-counted')}</h2>
      <p class="quiet">${t('not-counted.hint')}</p>
      ${this.#notice.render(nothing)}
      ${this.rows ? this.#table(this.rows) : this.#notice.loading ? skeleton(1) : nothing}
      <p><button @click=${this.#load}>${t('refresh')}</button></p>`;
  }

  #table(rows: readonly Dropped[]) {
    if (!rows.length) return html`<p>${t('not-counted.none')}</p>`;
    const row = ({ what, reason, times }: Dropped) =>
      html`<tr>
        <th scope="row">${t(`not-counted.${what}`)}</th>
        <td>${describeDrop(reason)}</td>
        <td>${times.toLocaleString(locale)}</td>
      </tr>`;
    return html`<table>
      <tbody>
        ${rows.map(row)}
      </tbody>
    </table>`;
  }

  #load = () =>
    this.#notice.load(async () => {
      this.rows = await this.api.dropped();
    });
}
