/** The pages of the admin. */
import { html, type TemplateResult } from 'lit';
import type { ApiRequest, Session } from './api.js';
import { authors } from './authors/authors.js';
import { CommentsApi } from './comments/api.js';
import { HealthApi } from './health/api.js';
import { PeopleApi } from './people/api.js';
import { PostsApi } from './posts/api.js';
import { promos } from './promos/promos.js';
import { RecordsApi } from './records/api.js';
import type { RecordType } from './records/type.js';
import type { PageName } from './route.js';
import { TokensApi } from './tokens/api.js';

/** The subject of a page. */
export interface View {
  session: Session;
  /** the chosen site, where the page is about one */
  site: string;
  /** what is open on the page; `null` for its list */
  open: string | null;
  /** reads the session again, after the page has changed it */
  readSession: () => void;
}

export type RenderPage = (view: View) => TemplateResult;

/** Makes a page for one session. */
type CreatePage = (request: ApiRequest) => RenderPage;

const recordsPage =
  (kind: RecordType, path: 'authors' | 'promos'): CreatePage =>
  (request) => {
    const api = new RecordsApi(request, path);
    return ({ site, open }) =>
      html`<admin-records-page .api=${api} .kind=${kind} .site=${site} .open=${open}></admin-records-page>`;
  };

const pages: Record<PageName, CreatePage> = {
  comments(request) {
    const api = new CommentsApi(request);
    return ({ session, open }) =>
      html`<admin-comments-page .api=${api} .session=${session} .open=${open}></admin-comments-page>`;
  },
  posts(request) {
    const api = new PostsApi(request);
    return ({ site, open }) =>
      html`<admin-posts-page .api=${api} .site=${site} .open=${open}></admin-posts-page>`;
  },
  authors: recordsPage(authors, 'authors'),
  promos: recordsPage(promos, 'promos'),
  health(request) {
    const api = new HealthApi(request);
    return () => html`<admin-health-page .api=${api}></admin-health-page>`;
  },
  people(request) {
    const api = new PeopleApi(request);
    return () => html`<admin-people-page .api=${api}></admin-people-page>`;
  },
  tokens(request) {
    const api = new TokensApi(request);
    return ({ session }) => html`<admin-tokens-page .api=${api} .sites=${session.sites}></admin-tokens-page>`;
  },
  account(request) {
    const api = new TokensApi(request);
    return ({ session, readSession }) =>
      html`<admin-account-page .api=${api} .session=${session} @renamed=${readSession}></admin-account-page>`;
  },
};

/** Pages whose list is about one site, which is chosen beside the title. */
export const bySite: readonly PageName[] = ['posts', 'authors', 'promos'];

export const createPages = (request: ApiRequest): Record<PageName, RenderPage> =>
  Object.fromEntries(Object.entries(pages).map(([name, create]) => [name, create(request)])) as Record<
    PageName,
    RenderPage
  >;
