import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { hashOf } from '../route.js';
import { shared } from '../parts/styles.js';
import type { CommentsApi } from './api.js';

/** The comments page: queue, bans and rules. */
export class CommentsPage extends LitElement {
  static override styles = [
    shared,
    css`
      nav {
        margin-block: 0.5rem 1rem;
      }
      a[aria-current] {
        border-color: var(--inlay-color-accent);
        box-shadow: inset 0 -0.1875rem var(--inlay-color-accent);
      }
    `,
  ];

  @property({ attribute: false }) api!: CommentsApi;
  @property({ attribute: false }) sites: readonly string[] = [];
  @property({ attribute: false }) open: string | null = null;

  override render() {
    const { api, sites } = this;
    const { open } = this;
    const link = (words: string, hash: string, here: boolean) =>
      html`<a class="button" href=${hash} aria-current=${here ? 'page' : nothing}>${words}</a>`;
    return html`<nav class="row" aria-label="Comments">
        ${link('Queue', hashOf('comments'), open !== 'rules' && open !== 'bans')}
        ${link('Bans', hashOf('comments', 'bans'), open === 'bans')}
        ${link('Rules', hashOf('comments', 'rules'), open === 'rules')}
      </nav>
      ${
        open === 'rules'
          ? html`<admin-rules .api=${api} .sites=${sites}></admin-rules>`
          : open === 'bans'
            ? html`<admin-bans .api=${api} .sites=${sites}></admin-bans>`
            : html`<admin-queue .api=${api} .sites=${sites}></admin-queue>`
      }`;
  }
}
