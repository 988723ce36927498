/** The layout of the server's own pages. No script may run in them, and no other site may frame them. */
import type { Context as HonoContext } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { createHash } from 'node:crypto';
import { escapeHtml } from 'inlay/internal/comments/html';
import type { Env } from '../../http/routes.js';
import type { SitePhrases } from './site-phrases.js';

const style =
  'body{font:1rem/1.5 system-ui,sans-serif;max-width:40rem;margin:2rem auto;padding:0 1rem;color-scheme:light dark}' +
  'label{display:block}input,textarea{display:block;box-sizing:border-box;width:100%;font:inherit;padding:.4rem}' +
  'main{overflow-wrap:anywhere}pre{overflow-x:auto}' +
  'button{font:inherit;padding:.5rem 1rem}[aria-invalid]{outline:2px solid #c00}';
const styleHash = createHash('sha256').update(style).digest('base64');

export function htmlPage(
  c: HonoContext<Env>,
  status: ContentfulStatusCode,
  { phrases, title, body, action }: { phrases: SitePhrases; title: string; body: string; action: string },
): Response {
  const markup =
    `<!doctype html><html lang="${phrases.lang}" dir="${phrases.dir}"><meta charset="utf-8">` +
    '<meta name="viewport" content="width=device-width">' +
    `<meta name="robots" content="noindex"><title>${escapeHtml(title)}</title><style>${style}</style>` +
    `<main><h1>${escapeHtml(title)}</h1>${body}</main></html>`;
  return c.body(markup, status, {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
    // a form's answer may lead back to the page, so form-action names its origin too
    'Content-Security-Policy': `default-src 'none'; style-src 'sha256-${styleHash}'; form-action 'self' ${action}; base-uri 'none'; frame-ancestors 'none'`,
    'Referrer-Policy': 'strict-origin-when-cross-origin',
  });
}
