/** What a moderator is told about a comment: who wrote it and when, below what, and why it waits. */
import { writerFields } from 'inlay/comments/model';
import { html, nothing } from 'lit';
import { t } from '../../i18n/index.js';
import { list } from '../../i18n/list.js';
import { ago, dateTime, day } from '../../parts/dates.js';
import { readableAddress, webLink } from '../../parts/web-link.js';
import type { Queued } from '../api.js';
import { describeReason } from '../reasons.js';

/** The writer's fields that are shown below the name. */
const details = writerFields.filter((field) => field !== 'name');

/** @param queue the queue that lists the comment: its status need not be said again */
export function headlineOf(comment: Queued, queue: string) {
  const { author, createdAt, editedAt, status, pinned } = comment;
  return html`<h2><bdi>${author.name ?? t('anonymous')}</bdi></h2>
    ${status === queue ? nothing : html`<span class="badge ${status}">${t(`queue.${status}`)}</span>`}
    ${pinned ? html`<span class="badge">${t('queue.pick')}</span>` : nothing}
    <span class="quiet">${standingOf(comment)}</span>
    <time class="quiet" datetime=${createdAt} title=${dateTime(createdAt)}
      >${ago(createdAt)}${editedAt ? ` · ${t('queue.edited')}` : nothing}</time
    >`;
}

/** What is known about the writer. */
function standingOf({ approvedBefore, banned }: Queued): string {
  return [
    approvedBefore ? t('queue.approved-before', { count: approvedBefore }) : '',
    banned ? t('queue.banned-until', { date: day(banned.until) }) : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

/** How to reach the writer, the page, and the comment that is answered. */
export function whereOf({ id, author, page, parent }: Queued) {
  const about = details.flatMap((field) => author[field] ?? []);
  const link = webLink(`${page.url}#comment-${id}`, page.title ?? readableAddress(page.url));
  return html`<p class="quiet where">${about.map((one) => html`<bdi>${one}</bdi> · `)}${link}</p>
    ${
      parent
        ? html`<p class="quiet above">
            ${t('queue.in-reply-to', { name: parent.name ?? t('anonymous'), text: parent.text.slice(0, 120) })}
          </p>`
        : nothing
    }`;
}

export function reasonsOf({ reasons, reports }: Queued) {
  const why = [
    ...reasons.map(describeReason),
    ...reports.map((words) => t('queue.report', { reason: words || t('queue.no-reason') })),
  ];
  return why.length ? html`<p class="quiet">${t('queue.reasons', { reasons: list(why) })}</p>` : nothing;
}
