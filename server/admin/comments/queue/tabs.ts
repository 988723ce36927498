/** The queues as links, each with how many comments wait in it: what a moderator looks for first. */
import { html, nothing } from 'lit';
import { locale, t } from '../../i18n/index.js';
import { hashOf } from '../../route.js';
import type { Queue } from '../api.js';

/** The queues, and all comments. */
export const queues = ['pending', 'reported', 'spam', 'approved', 'rejected', 'deleted', 'all'] as const;

export function queueTabs(current: string, counts: Queue['counts']) {
  const tab = (name: (typeof queues)[number]) => {
    const count = counts[name as keyof typeof counts];
    return html`<a href=${hashOf('comments', name)} aria-current=${name === current ? 'page' : nothing}
      >${t(`queue.${name}`)}${count ? html` <b>${count.toLocaleString(locale)}</b>` : nothing}</a
    >`;
  };
  return html`<nav class="row scrolls tabs" aria-label=${t('queue.show')}>${queues.map(tab)}</nav>`;
}
