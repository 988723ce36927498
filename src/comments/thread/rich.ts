/** What few comments have: markup in the text, a badge, an editors' pick. Comes with the first comment that has any. */
import { bodyStyles, fillBody, setLong } from '../body/view.js';
import type { Comment } from '../model.js';
import { badgeStyles } from './badge-styles.js';

export const richStyles = [bodyStyles, badgeStyles];

/** Puts a comment's text into its element. */
export function fillRich(element: HTMLElement, comment: Comment, locale: string, name: string): void {
  fillBody(element, comment, locale);
  const isLong = comment.text.length > 5000;
  // few are, or were
  if (isLong || element.className) setLong(element, isLong, name);
}
