/** A plain form: works without a script, and inside `<inlay-comments>` until the widget takes over. */
import { escapeHtml } from 'inlay/internal/comments/html';
import { writerFields, type WriterField } from 'inlay/comments/model';
import { notice } from 'inlay/internal/comments/notice';
import type { FieldError } from '../../http/problem.js';
import type { WireForm } from '../schema.js';
import { keyOf, type SitePhrases } from './site-phrases.js';

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
  const input = (name: WriterField) => {
    if (form[name] === 'hidden') return '';
    const needed = form[name] === 'required';
    const { attributes, line } = said(name);
    // people leave "https://" out, which a field of the type url would refuse
    return (
      `<p><label>${escapeHtml(needed ? phrases(name) : phrases('optional', { label: phrases(name) }))} ` +
      `<input type="${name === 'email' ? 'email' : 'text'}" name="${name}" dir="auto" autocomplete="${name}"${needed ? ' required' : ''}${attributes} value="${escapeHtml(typed[name] ?? '')}"></label>${line}</p>`
    );
  };
  const { attributes, line } = said('text');
  return (
    `<form method="post" action="${escapeHtml(action)}" class="inlay-form">` +
    hidden('page', page) +
    hidden('token', form.token) +
    (parent ? hidden('parent', parent) : '') +
    `<p hidden><label>${escapeHtml(phrases('leave-empty'))} <input name="${form.honeypot}" tabindex="-1" autocomplete="off"></label></p>` +
    `<p>${escapeHtml(notice(form, phrases.lang, (key) => phrases(keyOf(key))))}</p>` +
    `<p><label>${escapeHtml(phrases('text'))} <textarea name="text" rows="6" dir="auto" required maxlength="${form.maxLength}"${attributes}>\n${escapeHtml(typed.text ?? '')}</textarea></label>${line}</p>` +
    writerFields.map(input).join('') +
    `<p><button>${escapeHtml(phrases(parent ? 'post-reply' : 'post'))}</button></p></form>`
  );
}
