import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, afterEach, before, beforeEach, describe } from 'node:test';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { launch } from '../support/browser.js';
import { hostPages, type PageHost } from '../support/page-host.js';
import { startServer, type RunningServer, type ServerOptions } from '../support/server.js';

export interface StageOptions extends ServerOptions {
  /** the site's pages by path, instead of the folder `demo`; they load `/inlay.js` or `/inlay-….js` */
  pages?: Record<string, string>;
}

/** A page that is open, and what went wrong on it. */
export interface OpenPage {
  page: Page;
  /** uncaught errors, console errors and violations of the content security policy */
  problems: string[];
}

/** A site's pages, an inlay-server, a browser. */
export interface Stage {
  /** the origin of the pages */
  site: string;
  server: RunningServer;
  browser: Browser;
  /** Puts another page on the site. */
  write(path: string, html: string): void;
  /** Opens one of the site's pages in a fresh profile. `prepare` runs before the first request. */
  open(
    path: string,
    options?: BrowserContextOptions,
    prepare?: (page: Page) => Promise<void>,
  ): Promise<OpenPage>;
}

/**
 * Describes behaviour twice: page and server on one origin; page on `localhost`, server on `127.0.0.1`. The stage is
 * there when tests and hooks run.
 */
export function onBothOrigins(
  name: string,
  options: StageOptions,
  tests: (stage: () => Stage) => void,
): void {
  for (const apart of [false, true])
    describe(`${name}, ${apart ? 'page and server on two origins' : 'page and server on one origin'}`, () => {
      let stage: Stage & { close(): Promise<void> };
      let earlier: Set<BrowserContext>;
      before(async () => void (stage = await build(options, apart)));
      // an open page goes on moving, at the cost of the tests that follow
      beforeEach(() => void (earlier = new Set(stage.browser.contexts())));
      afterEach(async () => {
        for (const context of stage.browser.contexts()) if (!earlier.has(context)) await context.close();
      });
      after(() => stage?.close());
      tests(() => stage);
    });
}

async function build(
  { pages, ...options }: StageOptions,
  apart: boolean,
): Promise<Stage & { close(): Promise<void> }> {
  const folder = pages ? mkdtempSync(join(tmpdir(), 'inlay-pages-')) : options.demo;
  if (!folder) throw new Error('A stage needs `pages` or `demo`.');
  write(folder, pages ?? {});
  const server = await startServer({ ...options, demo: folder });
  const host: PageHost | null = apart
    ? await hostPages({ folder, scripts: server.url, policy: policyFor(server.url) })
    : null;
  const browser = await launch();
  const site = host?.url ?? server.url;
  return {
    site,
    server,
    browser,
    write: (path, html) => write(folder, { [path]: html }),
    open: (path, profile, prepare) => open(browser, site + path, profile, prepare),
    async close() {
      await browser.close();
      await host?.stop();
      await server.stop();
      if (pages) rmSync(folder, { recursive: true });
    },
  };
}

function write(folder: string, pages: Record<string, string>): void {
  for (const [path, html] of Object.entries(pages)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, html);
  }
}

/** The strictest policy under which a site can use an Inlay server on another origin. */
const policyFor = (server: string): string =>
  [
    "default-src 'self'",
    ...['script-src', 'style-src', 'connect-src'].map((rule) => `${rule} 'self' ${server}`),
    `img-src 'self' data: ${server}`,
    "require-trusted-types-for 'script'",
    'trusted-types lit-html inlay',
  ].join('; ');

async function open(
  browser: Browser,
  url: string,
  profile: BrowserContextOptions = {},
  prepare: (page: Page) => Promise<void> = async () => {},
): Promise<OpenPage> {
  const context = await browser.newContext(profile);
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(`uncaught: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()} (${message.location().url})`);
  });
  await prepare(page);
  await page.goto(url);
  return { page, problems };
}
