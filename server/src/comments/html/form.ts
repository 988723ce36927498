/** A plain form: works without a script, and inside `<inlay-comments>` until the widget takes over. */
import { escapeHtml } from 'inlay/internal/comments/html';
import type { FieldError } from '../../http/problem.js';
import type { WireForm } from '../schema.js';
import type { SitePhrases } from './site-phrases.js';

export interface FormWish {
  phrases: SitePhrases;
  /** where the form sends to */
  action: string;
  page: string;
  form: WireForm;
  parent?: string;
  typed?: Record<string, string>;
  errors?: readonly FieldError[];
}

export function formHtml({ phrases, action, page, form, parent, typed = {}, errors = [] }: FormWish): string {
  const hidden = (name: string, value: string) =>
    `<input type="hidden" name="${name}" value="${escapeHtml(value)}">`;
  const errorOf = (name: string) => errors.find(({ field }) => field === name)?.message;
  const said = (name: string) => {
    const message = errorOf(name);
    return message
      ? {
          attributes: ` aria-invalid="true" aria-describedby="inlay-${name}-error"`,
          line: `<span id="inlay-${name}-error">${escapeHtml(message)}</span>`,
        }
      : { attributes: '', line: '' };
  };
  const input = (name: 'name' | 'email' | 'url', type: string, autocomplete: string) => {
    if (form[name] === 'hidden') return '';
    const needed = form[name] === 'required';
    const { attributes, line } = said(name);
    return (
      `<p><label>${escapeHtml(needed ? phrases(name) : phrases('optional', { label: phrases(name) }))} ` +
      `<input type="${type}" name="${name}" dir="auto" autocomplete="${autocomplete}"${needed ? ' required' : ''}${attributes} value="${escapeHtml(typed[name] ?? '')}"></label>${line}</p>`
    );
  };
  const { attributes, line } = said('text');
  return (
    `<form method="post" action="${escapeHtml(action)}" class="inlay-form">` +
    hidden('page', page) +
    hidden('token', form.token) +
    (parent ? hidden('parent', parent) : '') +
    `<p hidden><label>${escapeHtml(phrases('leave-empty'))} <input name="${form.honeypot}" tabindex="-1" autocomplete="off"></label></p>` +
    `<p>${escapeHtml(noticeOf(phrases, form))}</p>` +
    `<p><label>${escapeHtml(phrases('text'))} <textarea name="text" rows="6" dir="auto" required maxlength="${form.maxLength}"${attributes}>\n${escapeHtml(typed.text ?? '')}</textarea></label>${line}</p>` +
    input('name', 'text', 'name') +
    input('email', 'email', 'email') +
    // people leave "https://" out, which a field of the type url would refuse
    input('url', 'text', 'url') +
    `<p><button>${escapeHtml(phrases(parent ? 'post-reply' : 'post'))}</button></p></form>`
  );
}

/** Only what is so: no moderation is promised where there is none. */
function noticeOf(phrases: SitePhrases, { name, email, url, moderation, automaticChecks }: WireForm): string {
  const free = [name, email, url].every((presence) => presence === 'optional');
  return [
    phrases('no-login'),
    ...(free ? [phrases('free')] : []),
    phrases('civil'),
    ...(moderation === 'none' ? [] : [phrases(moderation)]),
    ...(automaticChecks ? [phrases('checked')] : []),
  ].join(/^(ja|zh)/.test(phrases.lang) ? '' : ' ');
}
