import { html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { FieldError } from '../problems.js';
import { draftKey, readDraft, removeDraft } from '../forms/draft.js';
import type { Values } from '../forms/fields.js';
import { toRecord } from '../forms/values.js';
import { t } from '../i18n/index.js';
import type { AdminConfirm } from '../parts/confirm.js';
import { Notice } from '../parts/notice.js';
import { skeleton } from '../parts/skeleton.js';
import { shared } from '../parts/styles/shared.js';
import type { Token, TokensApi } from './api.js';
import { tokenCard } from './card.js';
import { tokenFields } from './fields.js';

const draft = draftKey('tokens', '', '+');

/** The tokens page: who may sign in, as what, and until when. */
export class TokensPage extends LitElement {
  static override styles = shared;

  @property({ attribute: false }) api!: TokensApi;
  @property({ attribute: false }) sites: readonly string[] = [];

  @state() private tokens: Token[] | null = null;
  /** open from the start where one was begun before the page was left or the session ended */
  @state() private adding = readDraft(draft) !== null;
  /** the secret that was just created; it cannot be read again */
  @state() private created: { name: string; token: string } | null = null;
  readonly #notice = new Notice(this);

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#notice.load(this.#load);
  }

  override render() {
    const { tokens, adding, created } = this;
    return html`${this.#notice.render(
        adding
          ? nothing
          : html`<button class="main" @click=${() => (this.adding = true)}>${t('tokens.add')}</button>`,
      )}
      ${created ? this.#secret(created) : nothing} ${adding ? this.#form() : nothing}
      ${!tokens && this.#notice.loading ? skeleton() : nothing}
      <ul class="cards" role="list">
        ${tokens?.map((token) => html`<li class="card line">${tokenCard(token, this.#revoke)}</li>`)}
      </ul>
      <admin-confirm></admin-confirm>`;
  }

  #secret = ({ name, token }: { name: string; token: string }) =>
    html`<div class="card">
      <p>${t('tokens.new', { name })}</p>
      <p class="row">
        <input class="wide" readonly dir="ltr" aria-label=${t('sign-in.token')} .value=${token} />
        <button @click=${() => this.#copy(token)}>${t('tokens.copy')}</button>
      </p>
    </div>`;

  #form() {
    const fields = tokenFields(this.sites);
    return html`<h2>${t('tokens.add')}</h2>
      <admin-form
        autofocus
        .sections=${[{ label: '', fields }]}
        .draft=${draft}
        .save=${(values: Values) => this.#create(toRecord(fields, values))}
        ><button @click=${this.#cancel}>${t('cancel')}</button></admin-form
      >`;
  }

  #cancel = async (): Promise<void> => {
    removeDraft(draft);
    this.adding = false;
    await this.updateComplete;
    this.renderRoot.querySelector('button')?.focus();
  };

  #load = async (): Promise<void> => {
    this.tokens = (await this.api.list()).tokens;
  };

  async #create({ name, site, days, ...rest }: Record<string, unknown>): Promise<readonly FieldError[]> {
    if (days !== undefined && days !== null && !(Number(days) >= 1))
      return [{ field: 'days', message: t('tokens.days-wrong') }];
    const expiresAt = days ? new Date(Date.now() + Number(days) * 86_400_000).toISOString() : null;
    try {
      const sites = site ? [site] : null;
      const { token } = await this.api.create({ name: name ?? '', sites, expiresAt, ...rest });
      this.created = { name: String(name), token };
    } catch (thrown) {
      return this.#notice
        .errorsOf(thrown)
        .map((error) => ({ ...error, field: error.field === 'expiresAt' ? 'days' : error.field }));
    }
    this.adding = false;
    await this.#notice.tryOr(this.#load);
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.card input')?.focus();
    return [];
  }

  #copy = async (token: string): Promise<void> => {
    try {
      await navigator.clipboard.writeText(token);
    } catch {
      // refused, or absent on a page over HTTP: what is selected can be copied by hand
      this.renderRoot.querySelector<HTMLInputElement>('.card input')!.select();
      if (!document.execCommand('copy')) return;
    }
    this.#notice.show(t('tokens.copied'));
  };

  #revoke = async ({ id, name }: Token): Promise<void> => {
    const dialog = this.renderRoot.querySelector<AdminConfirm>('admin-confirm')!;
    if (!(await dialog.confirm(t('tokens.revoke-sure', { name }), t('tokens.revoke')))) return;
    await this.#notice.tryOr(async () => {
      await this.api.revoke(id);
      await this.#load();
      this.#notice.show(t('tokens.revoked', { name }));
      await this.#notice.focus();
    });
  };
}
