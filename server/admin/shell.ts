import { css, html, LitElement, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { createRequest, readSession, ApiError, type ApiRequest, type Role, type Session } from './api.js';
import { authors } from './authors/authors.js';
import { CommentsApi } from './comments/api.js';
import { HealthApi } from './health/api.js';
import { hashOf, routeOf, pages, type Route, type PageName } from './route.js';
import type { SignedOutEvent } from './parts/notice.js';
import { shared } from './parts/styles.js';
import { PostsApi } from './posts/api.js';
import { promos } from './promos/promos.js';
import { RecordsApi } from './records/api.js';
import type { SignInEvent } from './sign-in.js';

const tokenKey = 'inlay-moderator';
const titles: Record<PageName, string> = {
  comments: 'Comments',
  authors: 'Authors',
  promos: 'Promotions',
  posts: 'Posts',
  health: 'Health',
};

/** The whole admin: sign-in, navigation, and the page that is open. */
export class AdminShell extends LitElement {
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
        /* aligns the first link with the text below */
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
      admin-sign-in {
        padding-block-start: 1.5rem;
      }
      .title {
        justify-content: space-between;
        min-block-size: 2.5rem;
      }
    `,
  ];

  @state() private session: Session | null = null;
  @state() private route: Route = routeOf(location.hash);
  @state() private site = '';
  /** why the last session ended */
  @state() private reason = '';
  #apis: ReturnType<typeof apisFor> | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('hashchange', this.#go);
    this.addEventListener('signed-out', this.#end);
    const token = sessionStorage.getItem(tokenKey) ?? localStorage.getItem(tokenKey);
    if (token) void this.#enter(token);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('hashchange', this.#go);
    this.removeEventListener('signed-out', this.#end);
  }

  override updated(): void {
    document.title = this.session ? `${titles[this.route.page]} · Admin` : 'Admin';
  }

  override render() {
    const { session } = this;
    if (!session)
      return html`<main>
        <admin-sign-in .reason=${this.reason} @sign-in=${this.#signIn}></admin-sign-in>
      </main>`;
    const { page, open } = this.route;
    const link = (to: PageName) =>
      html`<a href=${hashOf(to)} aria-current=${to === page ? 'page' : nothing}>${titles[to]}</a>`;
    return html`<header class="row">
        <nav class="row" aria-label="Admin">${pagesFor(session.role).map(link)}</nav>
        <div class="row who">
          <span class="quiet">${session.publicName}</span>
          <button @click=${this.#leave}>Sign out</button>
        </div>
      </header>
      <main>
        <div class="row title">
          <h1 tabindex="-1">${titles[page]}</h1>
          ${!['comments', 'health'].includes(page) && open === null && session.sites.length > 1 ? this.#sites(session.sites) : nothing}
        </div>
        ${this.#page(session)}
      </main>`;
  }

  #sites = (sites: readonly string[]) =>
    html`<label
      >Site
      <select @change=${(event: Event) => (this.site = (event.target as HTMLSelectElement).value)}>
        ${sites.map((site) => html`<option ?selected=${site === this.site}>${site}</option>`)}
      </select></label
    >`;

  #page({ sites }: Session) {
    const { site, route } = this;
    const apis = this.#apis!;
    switch (route.page) {
      case 'comments':
        return html`<admin-comments-page
          .api=${apis.comments}
          .sites=${sites}
          .open=${route.open}
        ></admin-comments-page>`;
      case 'authors':
        return html`<admin-records-page
          .api=${apis.authors}
          .kind=${authors}
          .site=${site}
          .open=${route.open}
        ></admin-records-page>`;
      case 'promos':
        return html`<admin-records-page
          .api=${apis.promos}
          .kind=${promos}
          .site=${site}
          .open=${route.open}
        ></admin-records-page>`;
      case 'posts':
        return html`<admin-posts-page
          .api=${apis.posts}
          .site=${site}
          .open=${route.open}
        ></admin-posts-page>`;
      case 'health':
        return html`<admin-health-page .api=${apis.health}></admin-health-page>`;
    }
  }

  #go = (): void => {
    this.route = routeOf(location.hash);
  };

  #signIn = async ({ token, remember }: SignInEvent): Promise<void> => {
    (remember ? localStorage : sessionStorage).setItem(tokenKey, token);
    await this.#enter(token);
    await this.updateComplete;
    this.renderRoot.querySelector('h1')?.focus();
  };

  #end = (event: Event): void => {
    this.#leave();
    this.reason = (event as SignedOutEvent).reason;
  };

  #leave = (): void => {
    this.reason = '';
    sessionStorage.removeItem(tokenKey);
    localStorage.removeItem(tokenKey);
    this.session = null;
  };

  async #enter(token: string): Promise<void> {
    const request = createRequest(token);
    try {
      const session = await readSession(request);
      this.#apis = apisFor(request);
      if (!session.sites.includes(this.site)) this.site = session.sites[0] ?? '';
      this.session = session;
    } catch (thrown) {
      // keep the token while the server is unreachable
      if (!(thrown instanceof ApiError) || thrown.status !== 401) return;
      this.#leave();
      this.reason = thrown.message;
    }
  }
}

/** The server refuses the others to a moderator. */
const pagesFor = (role: Role): readonly PageName[] => (role === 'moderator' ? ['comments'] : pages);

const apisFor = (request: ApiRequest) => ({
  comments: new CommentsApi(request),
  authors: new RecordsApi(request, 'authors'),
  promos: new RecordsApi(request, 'promos'),
  posts: new PostsApi(request),
  health: new HealthApi(request),
});
