/**
 * What the measurement compares. Each system gets the thread in its own format, from a stand-in of its server, and is
 * set up so that all comments show, on one page, and nothing is asked of other hosts.
 */
import { newAuthor } from '../../src/comments/defaults.js';
import { escapeHtml } from '../../src/comments/html.js';
import type { Said } from './thread.js';

export interface System {
  /** what its page holds; below it stands more of the page */
  body: (count: number, thread: Said[]) => string;
  head: string;
  /** answers by the path after the count or by what it starts with, such as `/api/comment`; `wanted` is the request's `cursor` or `event` */
  answers?: Record<string, (thread: Said[], wanted: string) => unknown>;
  /** the comments on its page; the widget's are in its shadow root */
  items: string;
}

/** A picture without a request: the peers would fetch one for each comment. */
const avatar = 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=';

/** Comments in one answer: the widget reads a megabyte at most. */
const part = 1000;

const inlay: System = {
  head: '<link rel="stylesheet" href="/cdn/inlay.css"><script type="module" src="/cdn/inlay-comments.js"></script>',
  body: (count) => `<inlay-comments endpoint="/${count}/" loading="eager"></inlay-comments>`,
  answers: {
    '/v1/comments/stream': () => null,
    '/v1/comments': (thread, from) => ({
      ...{ page: 'x', count: thread.length, closed: false, earlier: false, rev: 1, form: {} },
      next: Number(from) + part < thread.length ? String(Number(from) + part) : null,
      comments: thread.slice(Number(from), Number(from) + part).map(({ id, name, text, at, votes }) => ({
        ...{ id: String(id), parent: null, text, createdAt: new Date(at).toISOString(), editedAt: null },
        ...{
          status: 'approved',
          author: newAuthor({ name }),
          votes: { up: votes },
        },
        ...{ replyCount: 0, replies: [], nextReplies: null },
      })),
    }),
  },
  items: 'li[part~=item]',
};

const html: System = {
  head: '<link rel="stylesheet" href="/static.css">',
  body: (_, thread) =>
    `<ol>${thread
      .map(
        ({ id, name, at, html: body }) =>
          `<li id="c${id}"><article><h3>${escapeHtml(name)} <time>${new Date(at).toISOString()}</time></h3>${body}<button>Reply</button><button>Useful</button><button>Report</button></article></li>`,
      )
      .join('')}</ol>`,
  items: 'ol > li',
};

const artalk: System = {
  head: '<link rel="stylesheet" href="/peers/artalk/dist/Artalk.css">',
  body: (count) => `<div id="comments"></div><script type="module">
    import Artalk from '/peers/artalk/dist/Artalk.mjs';
    Artalk.init({
      el: '#comments', pageKey: '/', site: 'Bench', server: location.origin + '/${count}', locale: 'en', emoticons: false,
      uaBadge: false, useBackendConf: false, versionCheck: false, flatMode: false, avatarURLBuilder: () => '${avatar}',
      pagination: { pageSize: ${count} }, heightLimit: { content: 0, children: 0 },
    });</script>`,
  answers: {
    '/api/v2/conf': () => ({
      frontend_conf: {},
      version: { app: 'artalk', version: '2.9.1', commit_hash: '' },
    }),
    '/api/v2/pages/pv': () => ({ pv: 1 }),
    '/api/v2/user': () => ({ user: null, is_login: false, notifies: [], notifies_count: 0 }),
    '/api/v2/stats': () => ({ data: {} }),
    '/api/v2/comments': (thread) => ({
      ...{ count: thread.length, roots_count: thread.length },
      page: {
        ...{ id: 1, admin_only: false, key: '/', url: '/', title: 'Bench', site_name: 'Bench' },
        ...{ vote_up: 0, vote_down: 0, pv: 1 },
      },
      comments: thread.map(({ id, name, text, html: marked, at, votes }) => ({
        ...{ id, content: text, content_marked: marked, user_id: id, nick: name, link: '', rid: 0 },
        ...{
          email_encrypted: 'x',
          ua: '',
          date: new Date(at).toISOString().slice(0, 19).replace('T', ' '),
          ip_region: '',
          visible: true,
        },
        ...{ is_collapsed: false, is_pending: false, is_pinned: false, is_verified: false },
        ...{ is_allow_reply: true, badge_name: '', badge_color: '', page_key: '/', page_url: '/' },
        ...{ site_name: 'Bench', vote_up: votes, vote_down: 0 },
      })),
    }),
  },
  items: '.atk-comment-wrap',
};

const waline: System = {
  head: '<link rel="stylesheet" href="/peers/@waline/client/dist/waline.css">',
  body: (count) => `<div id="comments"></div><script type="module">
    import { init } from '/peers/@waline/client/dist/waline.js';
    init({
      el: '#comments', path: '/', serverURL: location.origin + '/${count}', lang: 'en', pageSize: ${count}, emoji: false,
      search: false, imageUploader: false, login: 'disable', commentSorting: 'oldest',
    });</script>`,
  answers: {
    '/api/comment': (thread) => ({
      ...{ errno: 0, errmsg: '' },
      data: {
        ...{ page: 1, totalPages: 1, pageSize: thread.length, count: thread.length },
        data: thread.map(({ id, name, text, html: comment, at, votes }) => ({
          ...{
            objectId: id,
            comment,
            orig: text,
            nick: name,
            link: '',
            avatar,
            time: at,
            status: 'approved',
          },
          ...{
            user_id: null,
            type: '',
            label: '',
            sticky: false,
            browser: '',
            os: '',
            addr: '',
            like: votes,
          },
          children: [],
        })),
      },
    }),
  },
  items: '.wl-card-item',
};

const twikoo: System = {
  head: '<script src="/peers/twikoo/dist/twikoo.min.js" defer></script>',
  body: (count) => `<div id="comments"></div><script type="module">
    twikoo.init({ envId: location.origin + '/${count}/twikoo', el: '#comments', path: '/', lang: 'en' });</script>`,
  answers: {
    '/twikoo': (thread, event) =>
      event === 'GET_CONFIG'
        ? {
            ...{ code: 0 },
            config: {
              ...{ VERSION: '1.7.9', IS_ADMIN: false, SHOW_EMOTION: 'false', SHOW_IMAGE: 'false' },
              ...{ HIGHLIGHT: 'false', COMMENT_PAGE_SIZE: String(thread.length) },
            },
          }
        : event === 'COMMENT_GET'
          ? {
              ...{ more: false, count: thread.length },
              data: thread.map(({ id, name, html: comment, at, votes }) => ({
                ...{
                  id: String(id),
                  nick: name,
                  avatar,
                  mailMd5: '',
                  link: '',
                  comment,
                  os: '',
                  browser: '',
                },
                ...{ ipRegion: '', master: false, like: votes, liked: false, replies: [], rid: '', pid: '' },
                ...{ ruser: null, top: false, isSpam: false, created: at, updated: at },
              })),
            }
          : { code: 0 },
  },
  items: '.tk-comment',
};

export const systems: Record<string, System> = { inlay, static: html, artalk, waline, twikoo };
