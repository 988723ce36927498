/** The admin's own files, with fonts that every machine has, and a server with a few records. */
import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import type { Route } from 'playwright-core';
import { root } from '../../support/modules.js';
import { fontAt, fontRules } from '../fonts.js';
import { loadFonts } from '../site.js';
import { queue, session } from './queue.js';
import { authors, dropped, findings, promos, rules, tokens } from './records.js';

const types: Record<string, string> = {
  '.html': 'text/html',
  '.css': 'text/css',
  '.js': 'text/javascript',
};

const answers: Record<string, object> = {
  'sign-in': { provider: 'Sign in with Harbour', demo: false },
  session,
  comments: queue,
  settings: rules,
  authors,
  promos,
  check: { findings },
  visits: { dropped },
  'comments/dropped': { dropped: {} },
  tokens,
};

/** With the looks' own fonts, and the elements after them: a select keeps traces of the font before. */
function prepared(name: string, file: string, locale?: string): string {
  const lang = locale === 'ja' ? locale : undefined;
  if (name.endsWith('.css')) return `${fontRules(lang)}\n${file.replace('system-ui', 'looks-sans-serif')}`;
  return name.startsWith('assets/index-') && name.endsWith('.js') ? `${loadFonts}\n${file}` : file;
}

/** Answers a request of the admin, but what changes something and the next page of a list: their progress stays. */
export async function answerAdmin(route: Route, locale?: string): Promise<void> {
  const { pathname, searchParams } = new URL(route.request().url());
  if (pathname.startsWith('/v1/admin/')) {
    if (route.request().method() !== 'GET' || searchParams.has('cursor')) return;
    const json = answers[pathname.replace('/v1/admin/', '')];
    return json ? route.fulfill({ json }) : route.fulfill({ status: 404 });
  }
  const font = fontAt(pathname);
  if (font) return route.fulfill({ contentType: 'font/woff2', path: font });
  try {
    const name = pathname === '/admin/' ? 'index.html' : pathname.replace('/admin/', '');
    const file = readFileSync(`${root}server/dist/admin-pages/${name}`, 'utf8');
    const body = prepared(name, file, locale);
    return await route.fulfill({ contentType: types[extname(name)] ?? 'text/plain', body });
  } catch {
    return route.fulfill({ status: 404 });
  }
}
