/** What few comments have: markup in the text, a badge, an editors' pick. Comes with the first comment that has any. */
import { bodyStyles } from '../body/view.js';
import { badgeStyles } from './badge-styles.js';

export { fillBody, setLong } from '../body/view.js';

export const richStyles = [bodyStyles, badgeStyles];
