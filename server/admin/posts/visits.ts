import { css, html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Notice } from '../parts/notice.js';
import { shared } from '../parts/styles.js';
import type { PostsApi, VisitReport } from './api.js';
import { dropInWords } from './reasons.js';

/** The visits report: how many were counted and dropped, and why. */
export class PostVisits extends LitElement {
  static override styles = [
    shared,
    css`
      table {
        border-collapse: collapse;
      }
      th,
      td {
        padding: 0.25rem 0;
        text-align: start;
        font-weight: 400;
        border-block-end: 1px solid var(--_border);
      }
      td {
        padding-inline-start: 1.5rem;
        text-align: end;
        font-variant-numeric: tabular-nums;
      }
    `,
  ];

  @property({ attribute: false }) api!: PostsApi;
  /** the page's status line */
  @property({ attribute: false }) notice!: Notice;

  @state() private report: VisitReport | null = null;

  override firstUpdated(): void {
    void this.#load();
  }

  override render() {
    const { report } = this;
    return html`<h2>Visits</h2>
      ${report ? this.#table(report) : nothing}
      <p><button @click=${this.#load}>Refresh</button></p>`;
  }

  #table({ since, counted, dropped }: VisitReport) {
    const reasons = Object.entries(dropped).sort(([, a], [, b]) => b - a);
    const row = (words: string, n: number) =>
      html`<tr>
        <th scope="row">${words}</th>
        <td>${n.toLocaleString()}</td>
      </tr>`;
    return html`<p class="quiet">
        All sites, since the server started:
        <time datetime=${since}>${new Date(since).toLocaleString()}</time>
      </p>
      <table>
        <tbody>
          ${row('Counted', counted)}
          ${reasons.map(([reason, n]) => row(`Dropped: ${dropInWords(reason)}`, n))}
        </tbody>
      </table>
      ${reasons.length ? nothing : html`<p class="quiet">No visits were dropped.</p>`}`;
  }

  #load = () =>
    this.notice.tryOr(async () => {
      this.report = await this.api.visits();
    });
}
