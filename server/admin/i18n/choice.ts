import { html } from 'lit';
import { language, t } from './index.js';
import { chooseLanguage, languages } from './languages.js';

/** The language by its own name, with a capital, as it stands alone: `Português (Brasil)`. */
function nameOf(tag: string): string {
  const [first = '', ...rest] = new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag;
  return first.toLocaleUpperCase(tag) + rest.join('');
}

const choices = languages
  .map((tag) => ({ tag, name: nameOf(tag) }))
  .sort((one, other) => one.name.localeCompare(other.name, 'en'));

/** The choice of the admin's language. */
export const languageChoice = () =>
  html`<p class="row">
    <label
      >${t('language')}
      <select @change=${(event: Event) => chooseLanguage((event.target as HTMLSelectElement).value)}>
        ${choices.map(
          ({ tag, name }) =>
            html`<option value=${tag} lang=${tag} ?selected=${tag === language}>${name}</option>`,
        )}
      </select></label
    >
  </p>`;
