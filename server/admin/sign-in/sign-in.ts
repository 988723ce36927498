import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { createRequest, readSession } from '../api.js';
import { messageOf } from '../problems.js';
import { leaveForProvider, returnFromProvider, signInWays } from './provider.js';
import { t } from '../i18n/index.js';
import { shared } from '../parts/styles/shared.js';

/** Fired with a token that the server accepts. */
export class SignInEvent extends Event {
  readonly token: string;
  readonly remember: boolean;

  constructor(token: string, remember: boolean) {
    super('sign-in');
    this.token = token;
    this.remember = remember;
  }
}

/**
 * Asks for a token, or leads to the sign-in provider if the server has one.
 *
 * @fires {SignInEvent} sign-in
 */
export class AdminSignIn extends LitElement {
  static override styles = [
    shared,
    css`
      form {
        padding: 1.5rem;
        border: 1px solid var(--_border);
        border-radius: 0.75rem;
        background: var(--admin-surface);
      }
      .submit :is(button) {
        flex: 1 1 10rem;
      }
      code {
        font-family: ui-monospace, monospace;
        font-size: 0.9375em;
      }
      [for='token'] {
        display: block;
        margin-block-end: 0.25rem;
      }
      #token {
        inline-size: 100%;
      }
    `,
  ];

  /** why the last session ended; empty at first */
  @property({ attribute: false }) ended = '';

  @state() private error: string | TemplateResult = '';
  @state() private busy = false;
  @state() private isDemo = false;
  /** the label of the provider's button; `null` without a provider */
  @state() private provider: string | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#start();
  }

  override render() {
    const { ended, error } = this;
    return html`<form @submit=${this.#submit}>
      <h1>${t('admin')}</h1>
      ${ended ? html`<p class="error" role="alert">${t('sign-in.ended', { reason: ended })}</p>` : nothing}
      <p>
        <label for="token">${t('sign-in.token')}</label>
        <input
          id="token"
          type="password"
          size="40"
          autocomplete="current-password"
          required
          aria-describedby="hint error"
          aria-invalid=${error ? 'true' : nothing}
        />
      </p>
      <p id="hint" class="quiet">
        ${t('sign-in.hint')} <code>inlay-server admin NAME --config inlay.config.json</code>
        ${this.isDemo ? html`<br />${t('sign-in.hint-demo')} <code>npm start -- admin NAME</code>` : nothing}
      </p>
      <p class="row">
        <label><input id="remember" type="checkbox" /> ${t('sign-in.remember')}</label>
      </p>
      <p id="error" class="error" role="alert">${error}</p>
      <div class="row submit">
        <button class="main" aria-disabled=${this.busy ? 'true' : nothing}>${t('sign-in')}</button>
        ${this.provider ? html`<button type="button" @click=${this.#leave}>${this.provider}</button>` : nothing}
      </div>
    </form>`;
  }

  async #start(): Promise<void> {
    try {
      const token = await returnFromProvider();
      if (token) this.dispatchEvent(new SignInEvent(token, false));
    } catch (thrown) {
      this.error = messageOf(thrown);
    }
    const { provider, demo } = await signInWays();
    Object.assign(this, { provider, isDemo: demo });
  }

  #leave = async (): Promise<void> => {
    try {
      await leaveForProvider();
    } catch (thrown) {
      this.error = messageOf(thrown);
    }
  };

  #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const field = (id: string) => this.renderRoot.querySelector<HTMLInputElement>(`#${id}`)!;
    const token = field('token').value.trim();
    if (this.busy) return;
    this.busy = true;
    this.error = '';
    try {
      await readSession(createRequest(token));
      this.dispatchEvent(new SignInEvent(token, field('remember').checked));
    } catch (thrown) {
      this.error = messageOf(thrown);
      field('token').focus();
    } finally {
      this.busy = false;
    }
  };
}
