/** What can be done with several comments at once. */
import { html, nothing } from 'lit';
import { locale, t } from '../../i18n/index.js';
import type { Action, Queued } from '../api.js';
import { actionLabels } from './decisions.js';

const actions: readonly Action[] = ['approve', 'reject', 'spam', 'delete'];

interface Bulk {
  /** the comments that are loaded, and the selected ones among them */
  loaded: readonly Queued[];
  chosen: readonly Queued[];
  /** whether there are more than the loaded ones, and how many in all; `null` if only the server knows */
  hasMore: boolean;
  total: number | null;
  /** whether the others are on their way: a decision waits until they are selected too */
  selecting: boolean;
  onAll: () => void;
  onRest: () => void;
  onAction: (action: Action) => void;
}

/** The words beside the box are how many are selected, and what the box does while none is. */
export function bulkBar({ loaded, chosen, hasMore, total, selecting, onAll, onRest, onAction }: Bulk) {
  if (!loaded.length) return nothing;
  const isAll = chosen.length === loaded.length;
  const all = t('queue.select-all');
  const button = (action: Action) =>
    html`<button class=${action === 'delete' ? 'danger' : nothing} @click=${() => onAction(action)}>
      ${t(actionLabels[action])}
    </button>`;
  const rest = html`<button data-rest @click=${onRest}>
    ${all} (${total?.toLocaleString(locale) ?? `${loaded.length.toLocaleString(locale)}+`})
  </button>`;
  return html`<label class="all"
      ><input
        type="checkbox"
        aria-label=${all}
        .checked=${isAll}
        .indeterminate=${chosen.length > 0 && !isAll}
        @change=${onAll}
      />
      ${chosen.length ? nothing : all}</label
    >
    ${chosen.length ? t('queue.selected', { count: chosen.length }) : nothing}
    ${isAll && hasMore && !selecting ? rest : nothing}
    ${chosen.length && !selecting ? html`<span class="row bulk">${actions.map(button)}</span>` : nothing}`;
}
