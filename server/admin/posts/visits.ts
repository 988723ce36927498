import { html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { dateTime } from '../parts/dates.js';
import type { Notice } from '../parts/notice.js';
import { shared } from '../parts/styles/shared.js';
import { tableStyles } from '../parts/styles/table.js';
import type { PostsApi, VisitReport } from './api.js';
import { describeDrop } from './reasons.js';
import { locale, t } from '../i18n/index.js';

/** The visits report: how many were counted and dropped, and why. */
export class PostVisits extends LitElement {
  static override styles = [shared, tableStyles];

  @property({ attribute: false }) api!: PostsApi;
  /** the page's status line */
  @property({ attribute: false }) notice!: Notice;

  @state() private report: VisitReport | null = null;

  override firstUpdated(): void {
    void this.#load();
  }

  override render() {
    const { report } = this;
    return html`<h2>${t('visits')}</h2>
      ${report ? this.#table(report) : nothing}
      <p><button @click=${this.#load}>${t('refresh')}</button></p>`;
  }

  #table({ since, counted, dropped }: VisitReport) {
    const reasons = Object.entries(dropped).sort(([, a], [, b]) => b - a);
    const row = (words: string, n: number) =>
      html`<tr>
        <th scope="row">${words}</th>
        <td>${n.toLocaleString(locale)}</td>
      </tr>`;
    return html`<p class="quiet">${t('visits.since', { when: dateTime(since) })}</p>
      <table>
        <tbody>
          ${row(t('visits.counted'), counted)}
          ${reasons.map(([reason, n]) => row(t('visits.dropped', { reason: describeDrop(reason) }), n))}
        </tbody>
      </table>
      ${reasons.length ? nothing : html`<p class="quiet">${t('visits.none-dropped')}</p>`}`;
  }

  #load = () =>
    this.notice.load(async () => {
      this.report = await this.api.visits();
    });
}
