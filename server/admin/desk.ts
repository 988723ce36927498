import { css, html, LitElement } from 'lit';
import { state } from 'lit/decorators.js';
import { Api, type Session } from './api.js';
import type { SignInEvent } from './sign-in.js';
import { shared } from './styles.js';

const place = 'inlay-moderator';

/** The whole page: signing in, then the queue or the rules. */
export class ModerationDesk extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        max-inline-size: 52rem;
        margin-inline: auto;
        padding: 1rem;
      }
      h1 {
        font-size: 1.125rem;
        margin: 0;
      }
    `,
  ];

  @state() private api: Api | null = null;
  @state() private session: Session | null = null;
  @state() private shown: 'queue' | 'rules' = 'queue';

  override connectedCallback(): void {
    super.connectedCallback();
    const token = sessionStorage.getItem(place) ?? localStorage.getItem(place);
    if (token) void this.#enter(token);
  }

  override render() {
    const { api, session, shown } = this;
    if (!api || !session)
      return html`<main><moderation-sign-in @sign-in=${this.#signIn}></moderation-sign-in></main>`;
    const tab = (name: 'queue' | 'rules', label: string) =>
      html`<button aria-pressed=${shown === name} @click=${() => (this.shown = name)}>${label}</button>`;
    return html`<header class="row">
        <h1>Moderation</h1>
        ${tab('queue', 'Comments')} ${tab('rules', 'Rules')}
        <span class="quiet">${session.name}</span>
        <button @click=${this.#leave}>Sign out</button>
      </header>
      <main>
        ${
          shown === 'queue'
            ? html`<moderation-queue
                .api=${api}
                .sites=${session.sites}
                @signed-out=${this.#leave}
              ></moderation-queue>`
            : html`<moderation-rules .api=${api} .sites=${session.sites}></moderation-rules>`
        }
      </main>`;
  }

  #signIn = ({ token, remember }: SignInEvent): void => {
    (remember ? localStorage : sessionStorage).setItem(place, token);
    void this.#enter(token);
  };

  #leave = (): void => {
    sessionStorage.removeItem(place);
    localStorage.removeItem(place);
    this.api = this.session = null;
  };

  async #enter(token: string): Promise<void> {
    const api = new Api(token);
    try {
      this.session = await api.session();
      this.api = api;
    } catch {
      this.#leave();
    }
  }
}
