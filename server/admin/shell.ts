import { html, LitElement, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { ApiError, createRequest, readSession, type ApiRequest, type Session } from './api.js';
import { authors } from './authors/authors.js';
import { CommentsApi, type Queue } from './comments/api.js';
import { CountsEvent } from './comments/counts.js';
import { HealthApi } from './health/api.js';
import { languageChoice } from './i18n/choice.js';
import { t } from './i18n/index.js';
import { SignedOutEvent } from './parts/notice.js';
import { shared } from './parts/styles.js';
import { PeopleApi } from './people/api.js';
import { PostsApi } from './posts/api.js';
import { promos } from './promos/promos.js';
import { RecordsApi } from './records/api.js';
import { hashOf, pagesFor, routeOf, type PageName, type Route } from './route.js';
import { shellStyles } from './shell-styles.js';
import type { SignInEvent } from './sign-in.js';
import { TokensApi } from './tokens/api.js';

const tokenKey = 'inlay-moderator';
/** ms between two counts of what waits */
const pause = 30_000;

/** The whole admin: sign-in, navigation, and the page that is open. */
export class AdminShell extends LitElement {
  static override styles = [shared, shellStyles];

  @state() private session: Session | null = null;
  @state() private route: Route = routeOf(location.hash);
  @state() private site = '';
  @state() private waiting = 0;
  /** why the last session ended */
  @state() private ended = '';
  #apis: ReturnType<typeof apisFor> | null = null;
  #timer: ReturnType<typeof setInterval> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('hashchange', this.#go);
    this.addEventListener('signed-out', this.#onSignedOut);
    this.addEventListener('counts', this.#onCounts);
    // in a hidden tab too: its title shows the number
    this.#timer = setInterval(this.#count, pause);
    const token = sessionStorage.getItem(tokenKey) ?? localStorage.getItem(tokenKey);
    if (token) void this.#enter(token);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('hashchange', this.#go);
    this.removeEventListener('signed-out', this.#onSignedOut);
    this.removeEventListener('counts', this.#onCounts);
    clearInterval(this.#timer);
  }

  override updated(): void {
    const number = this.session && this.waiting ? `(${this.waiting}) ` : '';
    const page = this.session ? `${t(`page.${this.route.page}`)} · ` : '';
    document.title = `${number}${page}${t('admin')}`;
  }

  override render() {
    const { session } = this;
    if (!session)
      return html`<main>
        <admin-sign-in .ended=${this.ended} @sign-in=${this.#signIn}></admin-sign-in>
        ${languageChoice()}
      </main>`;
    const pages = pagesFor(session.role);
    const { page, open } = this.route;
    const link = (to: PageName) =>
      html`<a href=${hashOf(to)} aria-current=${to === page ? 'page' : nothing}
        >${t(`page.${to}`)}${to === 'comments' && this.waiting ? html` <b class="count">${this.waiting}</b>` : nothing}</a
      >`;
    const bySite = ['authors', 'promos', 'posts'].includes(page) && open === null;
    return html`<header class="row">
        <nav class="row" aria-label=${t('admin')}>${pages.filter((one) => one !== 'account').map(link)}</nav>
        <div class="row who">
          <a href=${hashOf('account')} aria-current=${page === 'account' ? 'page' : nothing}
            ><bdi>${session.publicName}</bdi></a
          >
          <button @click=${() => this.#leave()}>${t('sign-out')}</button>
        </div>
      </header>
      <main>
        <div class="row title">
          <h1 tabindex="-1">${t(`page.${page}`)}</h1>
          ${bySite && session.sites.length > 1 ? this.#sites(session.sites) : nothing}
        </div>
        ${pages.includes(page) ? this.#page(session) : html`<p>${t('not-allowed', { role: t(`role.${session.role}`) })}</p>`}
      </main>`;
  }

  #sites = (sites: readonly string[]) =>
    html`<label
      >${t('site')}
      <select @change=${(event: Event) => (this.site = (event.target as HTMLSelectElement).value)}>
        ${sites.map((site) => html`<option ?selected=${site === this.site}>${site}</option>`)}
      </select></label
    >`;

  #page(session: Session) {
    const { site, route } = this;
    const { sites } = session;
    const apis = this.#apis!;
    switch (route.page) {
      case 'comments':
        return html`<admin-comments-page
          .api=${apis.comments}
          .session=${session}
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
      case 'people':
        return html`<admin-people-page .api=${apis.people}></admin-people-page>`;
      case 'tokens':
        return html`<admin-tokens-page .api=${apis.tokens} .sites=${sites}></admin-tokens-page>`;
      case 'account':
        return html`<admin-account-page
          .api=${apis.tokens}
          .session=${session}
          @renamed=${this.#read}
        ></admin-account-page>`;
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

  #onSignedOut = (event: Event): void => this.#leave((event as SignedOutEvent).reason);

  #onCounts = (event: Event): void => this.#show((event as CountsEvent).counts);

  #show({ pending = 0, reported = 0 }: Queue['counts']): void {
    this.waiting = pending + reported;
  }

  #leave(reason = ''): void {
    sessionStorage.removeItem(tokenKey);
    localStorage.removeItem(tokenKey);
    this.ended = reason;
    this.session = null;
  }

  async #enter(token: string): Promise<void> {
    this.#apis = apisFor(createRequest(token));
    try {
      await this.#read();
      this.ended = '';
      void this.#count();
    } catch (thrown) {
      // keep the token while the server is unreachable
      if (thrown instanceof ApiError && thrown.status === 401) this.#leave(thrown.message);
    }
  }

  #read = async (): Promise<void> => {
    const session = await readSession(this.#apis!.request);
    if (!session.sites.includes(this.site)) this.site = session.sites[0] ?? '';
    this.session = session;
  };

  #count = async (): Promise<void> => {
    if (!this.session) return;
    try {
      this.#show((await this.#apis!.comments.queue({ limit: '1' })).counts);
    } catch {
      // the next request made by hand shows the error
    }
  };
}

const apisFor = (request: ApiRequest) => ({
  request,
  comments: new CommentsApi(request),
  authors: new RecordsApi(request, 'authors'),
  promos: new RecordsApi(request, 'promos'),
  posts: new PostsApi(request),
  health: new HealthApi(request),
  people: new PeopleApi(request),
  tokens: new TokensApi(request),
});
