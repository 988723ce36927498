import { html, LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import type { Session } from '../api.js';
import type { FieldError } from '../problems.js';
import { shortcutsOn, turnShortcuts } from '../comments/queue/shortcuts.js';
import { draftKey } from '../forms/draft.js';
import type { Section, Values } from '../forms/fields.js';
import { languageChoice } from '../i18n/choice.js';
import { locale, t } from '../i18n/index.js';
import { list } from '../i18n/list.js';
import { Notice } from '../parts/notice.js';
import { shared } from '../parts/styles/shared.js';
import type { TokensApi } from '../tokens/api.js';

const draft = draftKey('account', '', '');

/** One's own account: the public name, the language, the shortcuts, and what the token may do. */
export class AccountPage extends LitElement {
  static override styles = shared;

  @property({ attribute: false }) api!: TokensApi;
  @property({ attribute: false }) session!: Session;

  readonly #notice = new Notice(this);

  override render() {
    const { name, publicName, role, sites, expiresAt } = this.session;
    const sections: readonly Section[] = [
      {
        label: '',
        fields: [
          {
            name: 'publicName',
            label: t('account.public-name'),
            kind: 'line',
            hint: t('account.public-name-hint', { name }),
          },
        ],
      },
    ];
    const expires = expiresAt ? new Date(expiresAt).toLocaleDateString(locale) : t('never');
    return html`${this.#notice.render()}
      <admin-form
        .sections=${sections}
        .saved=${publicName === name ? {} : { publicName }}
        .draft=${draft}
        .save=${this.#save}
      ></admin-form>
      ${languageChoice()}
      <p class="row">
        <label
          ><input
            type="checkbox"
            .checked=${shortcutsOn()}
            @change=${(event: Event) => turnShortcuts((event.target as HTMLInputElement).checked)}
          />
          ${t('account.shortcuts')}</label
        >
      </p>
      <p class="quiet">
        ${t('account.role')}: ${t(`role.${role}`)} · ${t('account.sites')}: ${list(sites)} ·
        ${t('account.expires')}: ${expires}
      </p>`;
  }

  #save = async (values: Values): Promise<readonly FieldError[]> => {
    try {
      await this.api.rename((values['publicName'] ?? '').trim());
    } catch (thrown) {
      return this.#notice.errorsOf(thrown);
    }
    this.dispatchEvent(new Event('renamed'));
    this.#notice.show(t('saved'));
    await this.#notice.focus();
    return [];
  };
}
