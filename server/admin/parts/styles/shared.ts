import { base } from './base.js';
import { controls } from './controls.js';
import { layout } from './layout.js';
import { notice } from './notice.js';
import { print } from './print.js';

/** Styles that every element of the admin shares. */
export const shared = [base, controls, layout, notice, print];
