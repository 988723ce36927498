/** The navigation, and who is signed in. */
import { html, nothing } from 'lit';
import type { Session } from '../api.js';
import { t } from '../i18n/index.js';
import { hashOf, pagesFor, type PageName } from '../route.js';

interface Header {
  session: Session;
  /** the open page */
  page: PageName;
  /** how many comments wait */
  waiting: number;
  onLeave: () => void;
}

export function headerOf({ session, page, waiting, onLeave }: Header) {
  const current = (to: PageName) => (to === page ? 'page' : nothing);
  const link = (to: PageName) =>
    html`<a href=${hashOf(to)} aria-current=${current(to)}
      >${t(`page.${to}`)}${to === 'comments' && waiting ? html` <b class="count">${waiting}</b>` : nothing}</a
    >`;
  const pages = pagesFor(session.role).filter((one) => one !== 'account');
  return html`<header class="row">
    <nav class="row scrolls" aria-label=${t('admin')}>${pages.map(link)}</nav>
    <div class="row who">
      <a href=${hashOf('account')} aria-current=${current('account')}><bdi>${session.publicName}</bdi></a>
      <button @click=${onLeave}>${t('sign-out')}</button>
    </div>
  </header>`;
}
