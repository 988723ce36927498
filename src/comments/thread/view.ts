/** Renders what stands around the lists of comments: heading, order, notice, the page's form, and buttons for more. */
import { html, nothing, type TemplateResult } from 'lit';
import { formatNumber } from '../../core/language/numbers.js';
import { sorts } from '../model.js';
import { noticeParts } from '../notice.js';
import { button } from './button.js';
import type { Context } from './context.js';
import { formView } from './form.js';

/** @param heading what shows `titleWords` */
export function threadView(context: Context, heading: unknown): TemplateResult {
  const { say, store, client, lists } = context;
  const { closed, earlier, next, comments } = store.thread!;
  const { status, unread } = store;
  return html`<div class="box">
    <div part="header">${heading} ${client.can('sort') && comments.length ? sortView(context) : nothing}</div>
    ${closed || !client.writable ? html`<p part="notice">${say('comments.closed')}</p>` : composer(context)}
    <p part="status" role="status" class=${status.failed ? '' : 'hidden'}>${status.words}</p>
    ${unread.length ? button('fresh', say('comments.fresh', { count: unread.length })) : nothing}
    ${earlier ? button('earlier', say('comments.earlier')) : nothing} ${lists}
    ${store.nodes.size || closed ? nothing : html`<p part="empty">${say('comments.none')}</p>`}
    ${next ? button('more-comments', say('comments.more')) : nothing}
  </div>`;
}

/** The words of the heading. One of the page's own keeps the count beside it. */
export function titleWords({ host, locale, say, store }: Context): unknown {
  const { heading } = host;
  // no count is as good as none
  const count = store.thread!.count || 0;
  if (!heading && !host.querySelector(':scope > [slot=heading]'))
    return heading ?? (count ? say('comments.title', { count }) : say('comments.heading'));
  return html`<slot name="heading">${heading}</slot>${' '}<bdi class="quiet"
      >${count ? formatNumber(count, locale) : ''}</bdi
    >`;
}

function composer(context: Context): TemplateResult {
  const { locale, say, store } = context;
  const { formState, thread } = store;
  const [brief, rest] = noticeParts(thread!.form, locale, say);
  return html`<slot name="notice"
      >${
        rest
          ? html`<details part="notice" ?open=${formState.open}>
              <summary>${brief}</summary>
              <p>${rest}</p>
            </details>`
          : html`<p part="notice">${brief}</p>`
      }</slot
    >
    <div class="writer"><span part="avatar" aria-hidden="true"></span>${formView(context, formState)}</div>`;
}

function sortView({ say, store, client }: Context): TemplateResult {
  const offered = sorts.filter((sort) => sort === 'oldest' || sort === 'newest' || client.can(sort));
  return html`<select part="input select" data-do="sort" aria-label=${say('comments.sort')}>
    ${offered.map(
      (sort) =>
        html`<option value=${sort} ?selected=${sort === store.sort}>${say(`comments.${sort}`)}</option>`,
    )}
  </select>`;
}
