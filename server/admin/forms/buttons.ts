/** The buttons of a form, which stay in view. */
import { html, nothing } from 'lit';
import { t } from '../i18n/index.js';

interface Buttons {
  saving: boolean;
  changed: boolean;
  /** the link of the Back button; empty for none */
  back: string;
  onDiscard: () => void;
}

export const formButtons = ({ saving, changed, back, onDiscard }: Buttons) =>
  html`<div class="row actions">
    <button class="main" aria-disabled=${saving ? 'true' : nothing}>${t('save')}</button>
    ${back ? html`<a class="button" href=${back}>${t('back')}</a>` : nothing}
    <slot></slot>
    ${
      changed
        ? html`<button type="button" @click=${onDiscard}>${t('form.discard')}</button>
            <span class="quiet">${t('records.unsaved')}</span>`
        : nothing
    }
  </div>`;
