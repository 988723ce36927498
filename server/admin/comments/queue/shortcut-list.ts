import { css, html, LitElement } from 'lit';
import { t } from '../../i18n/index.js';
import { shared } from '../../parts/styles/shared.js';
import { shortcuts, shortcutsOn, turnShortcuts } from './shortcuts.js';

/** The keyboard shortcuts, and the switch that turns them off. */
export class ShortcutList extends LitElement {
  static override styles = [
    shared,
    css`
      ul {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(14rem, 100%), 1fr));
        gap: 0.5rem 1rem;
        margin: 0.25rem 0 1rem;
        padding: 0;
        list-style: none;
      }
      kbd {
        display: inline-block;
        min-inline-size: 1.75rem;
        margin-inline-end: 0.5rem;
        padding-inline: 0.375rem;
        border: 1px solid var(--_control);
        border-radius: 0.25rem;
        font-family: ui-monospace, monospace;
        font-size: 0.875rem;
        text-align: center;
      }
    `,
  ];

  override render() {
    return html`<label class="row"
        ><input type="checkbox" .checked=${shortcutsOn()} @change=${this.#turn} /> ${t('key.on')}</label
      >
      <ul>
        ${Object.entries(shortcuts).map(
          ([key, does]) => html`<li><kbd>${key}</kbd> ${t(`key.${does}`)}</li>`,
        )}
      </ul>`;
  }

  #turn = (event: Event): void => turnShortcuts((event.target as HTMLInputElement).checked);
}
