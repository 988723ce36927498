import { css, html, LitElement, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { createAsk, readSession, Refused, type Ask, type Session } from './api.js';
import { authors } from './authors/authors.js';
import { CommentsApi } from './comments/api.js';
import { hashOf, placeOf, rooms, type Place, type Room } from './place.js';
import { shared } from './parts/styles.js';
import { PostsApi } from './posts/api.js';
import { promos } from './promos/promos.js';
import { RecordsApi } from './records/api.js';
import type { SignInEvent } from './sign-in.js';

const tokenKept = 'inlay-moderator';
const titles: Record<Room, string> = {
  comments: 'Comments',
  authors: 'Authors',
  promos: 'Promotions',
  posts: 'Posts',
};

/** The whole page: signing in, the way from room to room, and the room that is open. */
export class Desk extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        max-inline-size: 56rem;
        margin-inline: auto;
        padding: 0 1rem 3rem;
      }
      header {
        justify-content: space-between;
        padding-block: 0.75rem;
        margin-block-end: 1.25rem;
        border-block-end: 1px solid var(--_border);
      }
      nav.row {
        gap: clamp(0px, 2vw - 0.5rem, 0.75rem);
        /* the first word stands where the page's text begins */
        margin-inline: -0.5rem;
      }
      nav a {
        display: inline-flex;
        align-items: center;
        min-block-size: 2.5rem;
        padding-inline: 0.5rem;
        border-block: 0.1875rem solid transparent;
        color: inherit;
        text-decoration: none;
      }
      nav a:hover {
        text-decoration: underline;
      }
      nav a[aria-current] {
        border-block-end-color: var(--inlay-color-accent);
        font-weight: 600;
      }
      .who {
        flex: 1;
        justify-content: end;
      }
      desk-sign-in {
        padding-block-start: 1.5rem;
      }
      .title {
        justify-content: space-between;
        min-block-size: 2.5rem;
      }
    `,
  ];

  @state() private session: Session | null = null;
  @state() private place: Place = placeOf(location.hash);
  @state() private site = '';
  #apis: ReturnType<typeof apisFor> | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('hashchange', this.#go);
    this.addEventListener('signed-out', this.#leave);
    const token = sessionStorage.getItem(tokenKept) ?? localStorage.getItem(tokenKept);
    if (token) void this.#enter(token);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('hashchange', this.#go);
    this.removeEventListener('signed-out', this.#leave);
  }

  override updated(): void {
    document.title = this.session ? `${titles[this.place.room]} · Desk` : 'Desk';
  }

  override render() {
    const { session } = this;
    if (!session) return html`<main><desk-sign-in @sign-in=${this.#signIn}></desk-sign-in></main>`;
    const { room, open } = this.place;
    const link = (to: Room) =>
      html`<a href=${hashOf(to)} aria-current=${to === room ? 'page' : nothing}>${titles[to]}</a>`;
    return html`<header class="row">
        <nav class="row" aria-label="Desk">${rooms.map(link)}</nav>
        <div class="row who">
          <span class="quiet">${session.name}</span>
          <button @click=${this.#leave}>Sign out</button>
        </div>
      </header>
      <main>
        <div class="row title">
          <h1 tabindex="-1">${titles[room]}</h1>
          ${room !== 'comments' && open === null && session.sites.length > 1 ? this.#sites(session.sites) : nothing}
        </div>
        ${this.#room(session)}
      </main>`;
  }

  #sites = (sites: readonly string[]) =>
    html`<label
      >Site
      <select @change=${(event: Event) => (this.site = (event.target as HTMLSelectElement).value)}>
        ${sites.map((site) => html`<option ?selected=${site === this.site}>${site}</option>`)}
      </select></label
    >`;

  #room({ sites }: Session) {
    const { site, place } = this;
    const apis = this.#apis!;
    switch (place.room) {
      case 'comments':
        return html`<desk-comments
          .api=${apis.comments}
          .sites=${sites}
          .open=${place.open}
        ></desk-comments>`;
      case 'authors':
        return html`<desk-records
          .api=${apis.authors}
          .kind=${authors}
          .site=${site}
          .open=${place.open}
        ></desk-records>`;
      case 'promos':
        return html`<desk-records
          .api=${apis.promos}
          .kind=${promos}
          .site=${site}
          .open=${place.open}
        ></desk-records>`;
      case 'posts':
        return html`<desk-posts .api=${apis.posts} .site=${site} .open=${place.open}></desk-posts>`;
    }
  }

  #go = (): void => {
    this.place = placeOf(location.hash);
  };

  #signIn = async ({ token, remember }: SignInEvent): Promise<void> => {
    (remember ? localStorage : sessionStorage).setItem(tokenKept, token);
    await this.#enter(token);
    await this.updateComplete;
    this.renderRoot.querySelector('h1')?.focus();
  };

  #leave = (): void => {
    sessionStorage.removeItem(tokenKept);
    localStorage.removeItem(tokenKept);
    this.session = null;
  };

  async #enter(token: string): Promise<void> {
    const ask = createAsk(token);
    try {
      const session = await readSession(ask);
      this.#apis = apisFor(ask);
      if (!session.sites.includes(this.site)) this.site = session.sites[0] ?? '';
      this.session = session;
    } catch (thrown) {
      // a server that does not answer is no reason to forget the token
      if (thrown instanceof Refused && thrown.status === 401) this.#leave();
    }
  }
}

const apisFor = (ask: Ask) => ({
  comments: new CommentsApi(ask),
  authors: new RecordsApi(ask, 'authors'),
  promos: new RecordsApi(ask, 'promos'),
  posts: new PostsApi(ask),
});
