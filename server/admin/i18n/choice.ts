import { html, nothing } from 'lit';
import { chooseLanguage, languages, locale, t } from './index.js';

/** Each language by its own name. */
const nameOf = (language: string): string =>
  new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language;

/** The choice of the admin's language. */
export const languageChoice = () =>
  languages.length < 2
    ? nothing
    : html`<p class="row">
        <label
          >${t('language')}
          <select @change=${(event: Event) => chooseLanguage((event.target as HTMLSelectElement).value)}>
            ${languages.map(
              (language) =>
                html`<option
                  value=${language}
                  lang=${language}
                  ?selected=${locale === language || locale.startsWith(`${language}-`)}
                >
                  ${nameOf(language)}
                </option>`,
            )}
          </select></label
        >
      </p>`;
