/**
 * What most comments share is drawn once and copied. With a thousand of them, a copy that is filled by hand costs a
 * fraction of a template each.
 */
import { render, type TemplateResult } from 'lit';
import type { Conversation } from './conversation.js';
import type { Entry } from './thread.js';

/** The comment's copy of a template with one element at its top: the same one every time, so that focus stays. */
export function copyFor(
  { tongue, patterns }: Conversation,
  { copies }: Entry,
  kind: string,
  view: () => TemplateResult,
): HTMLElement {
  const key = tongue + kind;
  if (!patterns[key]) render(view(), (patterns[key] = document.createElement('div')));
  return (copies[key] ??= patterns[key].firstElementChild!.cloneNode(true) as HTMLElement);
}
