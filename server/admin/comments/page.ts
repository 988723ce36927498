import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { Session } from '../api.js';
import { t } from '../i18n/index.js';
import { hashOf } from '../route.js';
import { shared } from '../parts/styles.js';
import type { CommentsApi } from './api.js';

/** The comments page: queue, bans, what moderators did, and rules. */
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
  @property({ attribute: false }) session!: Session;
  @property({ attribute: false }) open: string | null = null;

  override render() {
    const { api, session, open } = this;
    const { sites } = session;
    const link = (words: string, hash: string, here: boolean) =>
      html`<a class="button" href=${hash} aria-current=${here ? 'page' : nothing}>${words}</a>`;
    return html`<nav class="row" aria-label=${t('page.comments')}>
        ${link(t('comments.queue'), hashOf('comments'), !['rules', 'bans', 'audit'].includes(open ?? ''))}
        ${link(t('comments.bans'), hashOf('comments', 'bans'), open === 'bans')}
        ${link(t('comments.audit'), hashOf('comments', 'audit'), open === 'audit')}
        ${session.role === 'owner' ? link(t('comments.rules'), hashOf('comments', 'rules'), open === 'rules') : nothing}
      </nav>
      ${
        open === 'rules'
          ? html`<admin-rules .api=${api} .sites=${sites}></admin-rules>`
          : open === 'bans'
            ? html`<admin-bans .api=${api} .sites=${sites}></admin-bans>`
            : open === 'audit'
              ? html`<admin-audit .api=${api} .sites=${sites}></admin-audit>`
              : html`<admin-queue .api=${api} .session=${session}></admin-queue>`
      }`;
  }
}
