/** Drawings that screen readers skip: the words beside them say the same. */
import { html, svg, type TemplateResult } from 'lit';
import { icons, layers, signs, type IconName, type SignName } from './icons.js';
import type { Condition } from './model.js';

/** The icon of a condition, by day or night where they differ; `null` for an unknown one. */
export function iconFor(name: Condition, isDay: boolean | null): IconName | null {
  const timed = `${name}-${isDay === false ? 'night' : 'day'}`;
  return timed in icons ? (timed as IconName) : name in icons ? (name as IconName) : null;
}

/** A condition's icon; empty, but as large, where the condition is unknown. */
export const icon = (name: IconName | null, place: 'hero' | 'day' | 'hour' | 'line'): TemplateResult =>
  html`<svg part="image ${place}" class="icon" viewBox="12 14 102 98" aria-hidden="true">
    ${(name ? icons[name] : []).map((index) => {
      const [kind, path] = layers[index]!;
      return svg`<path class=${kind} d=${path}></path>`;
    })}
  </svg>`;

/** A small sign drawn in the colour of the text. */
export const sign = (name: SignName): TemplateResult =>
  html`<svg part="icon" class="sign" viewBox="0 0 24 24" aria-hidden="true">
    <path d=${signs[name]}></path>
  </svg>`;
