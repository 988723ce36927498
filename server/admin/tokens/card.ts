/** One token of the list: whose it is, what it may do, and until when. */
import { html, nothing } from 'lit';
import { t } from '../i18n/index.js';
import { list } from '../i18n/list.js';
import { dateTime } from '../parts/dates.js';
import type { Token } from './api.js';

export function tokenCard(token: Token, onRevoke: (token: Token) => void) {
  const { name, publicName, role, sites, lastUsedAt, expiresAt, own } = token;
  const expired = expiresAt !== null && Date.parse(expiresAt) <= Date.now();
  return html`<div>
      <h2><bdi>${name}</bdi>${own ? html` <span class="quiet">(${t('tokens.own')})</span>` : nothing}</h2>
      <p>
        ${t(`role.${role}`)} · ${sites ? list(sites) : t('all-sites')}
        ${publicName ? ` · ${t('queue.public-name', { name: publicName })}` : nothing}
      </p>
      <p class="quiet">
        ${lastUsedAt ? t('tokens.last-used', { when: dateTime(lastUsedAt) }) : t('tokens.unused')} ·
        ${
          expiresAt
            ? html`<span class=${expired ? 'error' : nothing}
                >${t(expired ? 'tokens.expired' : 'tokens.expires', { when: dateTime(expiresAt) })}</span
              >`
            : t('tokens.no-expiry')
        }
      </p>
    </div>
    <div class="row">
      <button class="danger" aria-label=${t('tokens.revoke-named', { name })} @click=${() => onRevoke(token)}>
        ${t('tokens.revoke')}
      </button>
    </div>`;
}
