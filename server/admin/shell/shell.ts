import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { createRequest, readSession, type Session } from '../api.js';
import { languageChoice } from '../i18n/choice.js';
import { t } from '../i18n/index.js';
import { bySite, createPages } from '../pages.js';
import { CurrentLink } from '../parts/current-link.js';
import { SignedOutEvent } from '../parts/notice.js';
import { ApiError, messageOf } from '../problems.js';
import { shared } from '../parts/styles/shared.js';
import { pagesFor, routeOf, type Route } from '../route.js';
import { headerOf } from './header.js';
import { shellStyles } from './styles.js';
import type { SignInEvent } from '../sign-in/sign-in.js';
import { Waiting } from './waiting.js';

const tokenKey = 'inlay-moderator';

/** The whole admin: sign-in, navigation, and the page that is open. */
export class AdminShell extends LitElement {
  static override styles = [shared, shellStyles];

  @state() private session: Session | null = null;
  @state() private route: Route = routeOf(location.hash);
  @state() private site = '';
  /** why the last session ended */
  @state() private ended = '';
  /** the token whose session is being read, and why that failed */
  @state() private entering: { token: string; failure: string | TemplateResult } | null = null;
  #request = createRequest('');
  #pages = createPages(this.#request);
  readonly #waiting = new Waiting(this, () => this.session && this.#request);

  constructor() {
    super();
    new CurrentLink(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('hashchange', this.#go);
    this.addEventListener('signed-out', this.#onSignedOut);
    const token = sessionStorage.getItem(tokenKey) ?? localStorage.getItem(tokenKey);
    if (token) void this.#enter(token);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('hashchange', this.#go);
    this.removeEventListener('signed-out', this.#onSignedOut);
  }

  override updated(): void {
    const number = this.session && this.#waiting.count ? `(${this.#waiting.count}) ` : '';
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
    const { page, open } = this.route;
    const isOfSite = bySite.includes(page) && open === null;
    const { count: waiting, offline } = this.#waiting;
    return html`${headerOf({ session, page, waiting, onLeave: () => this.#leave() })}
      <div class="offline" role="status">
        ${
          offline
            ? html`${t('unreachable')} <button @click=${this.#waiting.ask}>${t('retry')}</button>`
            : nothing
        }
      </div>
      <main>
        <div class="row title">
          <h1 tabindex="-1">${t(`page.${page}`)}</h1>
          ${isOfSite && session.sites.length > 1 ? this.#sites(session.sites) : nothing}
        </div>
        ${
          pagesFor(session.role).includes(page)
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
      void this.#waiting.ask();
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
}
