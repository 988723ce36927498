/** The header's line with all it has: icon, temperature, and the place where there is room for its name. */
import { html, nothing, type TemplateResult } from 'lit';
import { updated } from './age.js';
import { icon, iconFor } from './icon.js';
import { sentence, temperature, type View } from './view.js';

export { styles } from './icon-styles.js';

/** Milliseconds after which a temperature alone, without room to say how old it is, is no longer news. */
const news = 3 * 3600_000;

/** "14°C Grønnvik". What is too old to be news is a dash. */
export function line(view: View, stale: boolean): TemplateResult {
  const { current, updatedAt, place } = view.weather;
  const past = stale && !(view.now - Date.parse(updatedAt ?? '') < news);
  const age = stale ? updated(view) : null;
  return html`<span class="hidden">${past ? nothing : sentence(view)} ${age}</span>
    <span class="line" aria-hidden="true" title=${age ?? nothing}>
      ${past ? nothing : icon(iconFor(current.condition, current.isDay), 'line')}
      <span part="temperature">${(!past && temperature(view, current.temperature)) || '–'}</span>
      <span class="room"><span part="title">${place.name}</span></span>
    </span>`;
}
