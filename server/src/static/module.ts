/** The scripts and style sheets for pages, and in demo mode the demo's own pages. It takes what no other module took. */
import { fileURLToPath } from 'node:url';
import type { Context } from '../context.js';
import { filesIn, isImmutable } from '../http/answers/files.js';
import { notFound } from '../http/problem.js';
import type { Route } from '../http/routes.js';
import { send } from '../http/answers/send.js';
import type { Module } from '../module.js';

export const staticModule: Module = { name: 'static', start };

/** A strict content security policy, which the widgets work under. */
const csp =
  "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; " +
  "require-trusted-types-for 'script'; trusted-types lit-html inlay";

const ofPages = {
  'Content-Security-Policy': csp,
  'Referrer-Policy': 'strict-origin-when-cross-origin',
};

/** The folder of the files for script tags, which the build puts beside the server's own. */
const scripts = fileURLToPath(new URL('../../dist/scripts', import.meta.url));

function start({ config }: Context, route: Route): void {
  const cdn = filesIn(scripts);
  const demo = config.demo === undefined ? null : filesIn(config.demo);

  route(
    {
      method: 'GET',
      path: '/*',
      access: 'public',
      summary: 'Scripts, style sheets, pages.',
      unlisted: true,
      fallback: true,
    },
    async ({ c }) => {
      const path = decoded(c.req.path).slice(1);
      const script = await cdn.read(path);
      if (script)
        return send(c, script, {
          cacheControl: isImmutable(path) ? 'public, max-age=31536000, immutable' : 'public, no-cache',
          stands: always,
        });
      const folder = path === '' || path.endsWith('/');
      const page = await demo?.read(folder ? `${path}index.html` : path);
      if (page) {
        const isPage = page.type.startsWith('text/html');
        return send(c, page, {
          cacheControl: 'public, no-cache',
          stands: always,
          ...(isPage && { headers: ofPages }),
        });
      }
      if (demo?.has(`${path}/index.html`)) return c.redirect(`${encodeURI(path.split('/').at(-1)!)}/`, 301);
      const isVisitor = c.req.header('Accept')?.includes('text/html');
      // who opens the server's address looks for the admin
      if (path === '' && isVisitor) return c.redirect('admin/', 302);
      const missing = isVisitor && (await demo?.read('404.html'));
      if (missing)
        return send(c, missing, {
          ...{ status: 404, cacheControl: 'no-store', vary: 'Accept', headers: ofPages },
        });
      throw notFound;
    },
  );
}

/** Files are read once. */
const always = () => true;

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
