/** `/admin`: the pages of moderators and editors, a few static files. They hold no data; all they show needs a token. */
import { fileURLToPath } from 'node:url';
import { filesIn, isImmutable } from '../http/answers/files.js';
import { adminFileHeaders } from '../http/answers/headers.js';
import { notFound } from '../http/problem.js';
import type { Route } from '../http/routes.js';
import { send } from '../http/answers/send.js';

const folder = fileURLToPath(new URL('../../dist/admin-pages', import.meta.url));

/** Nothing from elsewhere, no inline script or style, no frame around it. */
const csp =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; form-action 'none'; base-uri 'none'; " +
  "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types lit-html";

export function adminPage(route: Route): void {
  const files = filesIn(folder);
  route({ method: 'GET', path: '/admin', access: 'public', summary: 'The admin.', unlisted: true }, ({ c }) =>
    // relative, since a proxy may have taken a path away
    c.redirect('admin/', 308),
  );
  route(
    { method: 'GET', path: '/admin/*', access: 'public', summary: 'The admin.', unlisted: true },
    async ({ c }) => {
      const name = c.req.path.slice('/admin/'.length) || 'index.html';
      const file = await files.read(name);
      if (!file) throw notFound;
      return send(c, file, {
        cacheControl: isImmutable(name) ? 'public, max-age=31536000, immutable' : 'no-cache',
        own: true,
        headers: { ...adminFileHeaders, 'Content-Security-Policy': csp },
      });
    },
  );
}
