/** A chance of rain: one number, written the same way for an hour and for a day. */
import { html, nothing, type TemplateResult } from 'lit';
import { say } from '../../core/language/translate.js';
import { sayPercent } from '../units/quantities.js';
import type { View } from '../view.js';
import { phrases } from './phrases.js';

/** Below this chance (%) nothing is said of it. */
const worthSaying = 20;

/** "80%", which the colour of rain explains to the eye, and a word to screen readers. */
export const chance = ({ locale }: View, percent: number | null): TemplateResult =>
  html`<span part="chance"
    >${
      (percent ?? 0) >= worthSaying
        ? html`<span class="hidden">, ${say(locale, phrases, 'weather.rain-chance')}</span>
            ${sayPercent(percent!, locale)}`
        : nothing
    }</span
  >`;
