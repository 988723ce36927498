import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { Session } from '../api.js';
import { t } from '../i18n/index.js';
import { hashOf } from '../route.js';
import { CurrentLink } from '../parts/current-link.js';
import { shared } from '../parts/styles/shared.js';
import type { CommentsApi } from './api.js';
import { queues } from './queue/tabs.js';

/** The comments page: queue, bans, what moderators did, and rules. */
export class CommentsPage extends LitElement {
  static override styles = [
    shared,
    css`
      nav.row {
        flex-wrap: nowrap;
        gap: 0 1.5rem;
        margin-block: 0.25rem 1rem;
        border-block-end: 1px solid var(--_border);
      }
      a {
        display: inline-flex;
        flex: none;
        align-items: center;
        min-block-size: 2.5rem;
        border-block-end: 0.1875rem solid transparent;
        color: inherit;
        text-decoration: none;
      }
      a:hover {
        border-color: var(--_border);
      }
      @media (forced-colors: active) {
        a:not([aria-current], :hover) {
          border-color: Canvas;
        }
      }
      a[aria-current] {
        border-color: var(--inlay-color-accent);
        font-weight: 600;
      }
    `,
  ];

  @property({ attribute: false }) api!: CommentsApi;
  @property({ attribute: false }) session!: Session;
  @property({ attribute: false }) open: string | null = null;

  constructor() {
    super();
    new CurrentLink(this);
  }

  override render() {
    const { api, session, open } = this;
    const { sites } = session;
    const link = (words: string, hash: string, here: boolean) =>
      html`<a href=${hash} aria-current=${here ? 'page' : nothing}>${words}</a>`;
    return html`<nav class="row scrolls" aria-label=${t('page.comments')}>
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
              : html`<admin-queue
                  .api=${api}
                  .session=${session}
                  .queue=${queues.find((name) => name === open) ?? 'pending'}
                ></admin-queue>`
      }`;
  }
}
