import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { createRequest, readSession, type Session } from '../api.js';
import { CommentsApi, type Queue } from '../comments/api.js';
import { CountsEvent } from '../comments/counts.js';
import { languageChoice } from '../i18n/choice.js';
import { t } from '../i18n/index.js';
import { bySite, createPages } from '../pages.js';
import { SignedOutEvent } from '../parts/notice.js';
import { ApiError, messageOf } from '../problems.js';
import { shared } from '../parts/styles/shared.js';
import { hashOf, pagesFor, routeOf, type PageName, type Route } from '../route.js';
import { shellStyles } from './styles.js';
import type { SignInEvent } from '../sign-in/sign-in.js';

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
  /** whether the server could not be reached when it was asked last */
  @state() private offline = !navigator.onLine;
  /** why the last session ended */
  @state() private ended = '';
  /** the token whose session is being read, and why that failed */
  @state() private entering: { token: string; failure: string | TemplateResult } | null = null;
  #request = createRequest('');
  #pages = createPages(this.#request);
  #timer: ReturnType<typeof setInterval> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('hashchange', this.#go);
    window.addEventListener('offline', this.#onOffline);
    window.addEventListener('online', this.#count);
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
    window.removeEventListener('offline', this.#onOffline);
    window.removeEventListener('online', this.#count);
    this.removeEventListener('signed-out', this.#onSignedOut);
    this.removeEventListener('counts', this.#onCounts);
    clearInterval(this.#timer);
  }

  override updated(changed: PropertyValues): void {
    // the links scroll sideways on a phone
    if (changed.has('route') || changed.has('session'))
      this.renderRoot
        .querySelector('nav [aria-current]')
        ?.scrollIntoView({ block: 'nearest', inline: 'center' });
    const number = this.session && this.waiting ? `(${this.waiting}) ` : '';
    const page = this.session ? `${t(`page.${this.route.page}`)} · ` : '';
    document.title = `${number}${page}${t('admin')}`;
  }

  override render() {
    const { session } = this;
    if (!session && this.entering) return this.#beforeSession(this.entering);
    if (!session)
      return html`<main class="sign-in">
        <admin-sign-in .ended=${this.ended} @sign-in=${this.#signIn}></admin-sign-in>
        ${languageChoice()}
      </main>`;
    const pages = pagesFor(session.role);
    const { page, open } = this.route;
    const link = (to: PageName) =>
      html`<a href=${hashOf(to)} aria-current=${to === page ? 'page' : nothing}
        >${t(`page.${to}`)}${to === 'comments' && this.waiting ? html` <b class="count">${this.waiting}</b>` : nothing}</a
      >`;
    const isOfSite = bySite.includes(page) && open === null;
    return html`<header class="row">
        <nav class="row" aria-label=${t('admin')}>${pages.filter((one) => one !== 'account').map(link)}</nav>
        <div class="row who">
          <a href=${hashOf('account')} aria-current=${page === 'account' ? 'page' : nothing}
            ><bdi>${session.publicName}</bdi></a
          >
          <button @click=${() => this.#leave()}>${t('sign-out')}</button>
        </div>
      </header>
      <div class="offline" role="status">
        ${
          this.offline
            ? html`${t('unreachable')} <button @click=${this.#count}>${t('retry')}</button>`
            : nothing
        }
      </div>
      <main>
        <div class="row title">
          <h1 tabindex="-1">${t(`page.${page}`)}</h1>
          ${isOfSite && session.sites.length > 1 ? this.#sites(session.sites) : nothing}
        </div>
        ${
          pages.includes(page)
            ? this.#pages[page]({ session, site: this.site, open, readSession: this.#read })
            : html`<p>${t('not-allowed', { role: t(`role.${session.role}`) })}</p>`
        }
      </main>`;
  }

  /** A person who has a token sees no form to enter one, but whether the server can be reached. */
  #beforeSession = ({ token, failure }: { token: string; failure: string | TemplateResult }) =>
    html`<main class="sign-in" aria-busy=${!failure}>
      ${
        failure
          ? html`<h1>${t('admin')}</h1>
              <p class="error" role="alert">${failure}</p>
              <button class="main" @click=${() => this.#enter(token)}>${t('retry')}</button>`
          : nothing
      }
    </main>`;

  #sites = (sites: readonly string[]) =>
    html`<label
      >${t('site')}
      <select @change=${(event: Event) => (this.site = (event.target as HTMLSelectElement).value)}>
        ${sites.map((site) => html`<option ?selected=${site === this.site}>${site}</option>`)}
      </select></label
    >`;

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
    this.session = this.entering = null;
  }

  async #enter(token: string): Promise<void> {
    this.#request = createRequest(token);
    this.#pages = createPages(this.#request);
    this.entering = { token, failure: '' };
    try {
      await this.#read();
      this.ended = '';
      this.entering = null;
      void this.#count();
    } catch (thrown) {
      if (thrown instanceof ApiError && thrown.status === 401) this.#leave(thrown.message);
      // the token is kept while the server is unreachable
      else this.entering = { token, failure: messageOf(thrown) };
    }
  }

  #read = async (): Promise<void> => {
    const session = await readSession(this.#request);
    if (!session.sites.includes(this.site)) this.site = session.sites[0] ?? '';
    this.session = session;
  };

  #onOffline = (): void => {
    this.offline = true;
  };

  #count = async (): Promise<void> => {
    if (!this.session) return;
    try {
      this.#show((await new CommentsApi(this.#request).queue({ limit: '1' })).counts);
      this.offline = false;
    } catch (thrown) {
      // what the server answers, the next request made by hand shows
      this.offline = !(thrown instanceof ApiError);
    }
  };
}
