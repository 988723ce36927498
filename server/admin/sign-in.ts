import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { createRequest, messageOf, readSession } from './api.js';
import { shared } from './parts/styles.js';
import { leaveForProvider, providerLabel, returnFromProvider } from './provider.js';

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
 * Asks for a token, or sends to the sign-in provider where the server has one.
 *
 * @fires {SignInEvent} sign-in
 */
export class AdminSignIn extends LitElement {
  static override styles = shared;

  /** Why the last session ended; empty where nobody was signed in. */
  @property({ attribute: false }) reason = '';
  /** What the provider's button says; `null` where there is none. */
  @state() private provider: string | null = null;
  @state() private error = '';

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('reason')) this.error = this.reason;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#start();
  }

  override render() {
    return html`<form @submit=${this.#submit}>
      <h1>Admin</h1>
      <p><label for="token">Your token</label></p>
      <p>
        <input
          id="token"
          type="password"
          autocomplete="current-password"
          required
          aria-describedby="hint error"
        />
      </p>
      <p id="hint" class="quiet">
        Made in Inlay’s folder with <code>npm run inlay-server -- admin NAME</code>, for the demo with
        <code>npm start -- admin NAME</code>.
      </p>
      <p class="row">
        <label><input id="remember" type="checkbox" /> Remember it on this device</label>
      </p>
      <p id="error" class="error" role="alert">${this.error}</p>
      <div class="row">
        <button class="main">Sign in</button>
        ${
          this.provider
            ? html`<button type="button" @click=${this.#leave}>${this.provider}</button>`
            : nothing
        }
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
    this.provider = await providerLabel();
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
    try {
      await readSession(createRequest(token));
      this.dispatchEvent(new SignInEvent(token, field('remember').checked));
    } catch (thrown) {
      this.error = messageOf(thrown);
      field('token').focus();
    }
  };
}
