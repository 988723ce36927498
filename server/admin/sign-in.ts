import { html, LitElement } from 'lit';
import { state } from 'lit/decorators.js';
import { createRequest, readSession, ApiError } from './api.js';
import { shared } from './parts/styles.js';

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
 * Asks for a token.
 *
 * @fires {SignInEvent} sign-in
 */
export class AdminSignIn extends LitElement {
  static override styles = shared;

  @state() private error = '';

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
      <button class="main">Sign in</button>
    </form>`;
  }

  #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const field = (id: string) => this.renderRoot.querySelector<HTMLInputElement>(`#${id}`)!;
    const token = field('token').value.trim();
    try {
      await readSession(createRequest(token));
      this.dispatchEvent(new SignInEvent(token, field('remember').checked));
    } catch (thrown) {
      const wrong = thrown instanceof ApiError && thrown.status === 401;
      this.error = wrong ? 'The server does not know this token.' : 'The server cannot be reached.';
      field('token').focus();
    }
  };
}
