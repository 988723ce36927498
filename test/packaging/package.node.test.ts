import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launch } from '../support/browser.js';
import { root } from '../support/modules.js';
import { hostPages } from '../support/page-host.js';
import { weatherAnswer } from './answer.js';
import { entries, publicFiles } from './exports.js';
import { createProject, type Project } from './project.js';

const policy =
  "default-src 'self'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html inlay";

const restyle = `
  inlay-weather { --inlay-color-text: rgb(1, 2, 3); }
  inlay-weather::part(temperature) { letter-spacing: 7px; }
`;

let project: Project;
let browser: Browser;
before(async () => {
  project = createProject();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  project?.remove();
});

/** Opens a page of the project with an endpoint that answers; resolves when the weather shows. */
async function open(
  folder: string,
  path = '/',
): Promise<{ page: Page; requests: string[]; stop: () => Promise<void> }> {
  const host = await hostPages({ folder, policy });
  const page = await browser.newPage();
  const requests: string[] = [];
  const problems: string[] = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => problems.push(...(message.type() === 'error' ? [message.text()] : [])));
  await page.route('**/v1/weather*', (route) => route.fulfill({ json: weatherAnswer }));
  await page.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }));
  await page.goto(host.url + path);
  const card = page.locator('inlay-weather').first();
  await card
    .getByText('14')
    .first()
    .waitFor()
    .catch(() => problems.push('no weather shows'));
  assert.deepEqual(problems, []);
  return {
    page,
    requests,
    async stop() {
      await page.close();
      await host.stop();
    },
  };
}

const document = (head: string, body: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>t</title>${head}<body>${body}</body></html>`;

describe('the packed package', () => {
  it('holds every file that its exports name', () => {
    for (const file of publicFiles.values())
      assert.ok(existsSync(join(project.folder, 'node_modules/inlay', file)), file);
  });

  it('gives Node every entry', () => {
    const imports = entries.map((name) => `import '${name}';`).join('\n');
    execFileSync(process.execPath, ['--input-type=module', '-e', imports], { cwd: project.folder });
  });

  it('gives TypeScript the type of every tag', () => {
    project.write({
      'typed.ts': `import type { InlayDate } from 'inlay/date'; import type { InlayWeather } from 'inlay/weather';
        export const date: InlayDate = document.createElement('inlay-date');
        export const weather: InlayWeather = document.createElement('inlay-weather');
        // @ts-expect-error a number is no layout
        weather.layout = 3;`,
    });
    for (const [module, resolution] of [
      ['esnext', 'bundler'],
      ['nodenext', 'nodenext'],
    ] as const)
      project.run(
        'tsc',
        '--noEmit',
        '--strict',
        '--skipLibCheck',
        '--target',
        'es2022',
        '--module',
        module,
        '--moduleResolution',
        resolution,
        'typed.ts',
      );
  });

  it('holds no tests, no example states, no source maps and no second copy of inlay.js, in 595 kB', () => {
    const inlay = join(project.folder, 'node_modules/inlay');
    const files = readdirSync(inlay, { recursive: true, encoding: 'utf8' });
    assert.deepEqual(
      files.filter((file) => /(^|\/)(test|src|states\.js)$|\.map$|cdn\/inlay-\d/.test(file)),
      [],
    );
    assert.ok(project.packed < 595_000, `${project.packed} bytes`);
  });

  it('is built before it is packed, in a clean clone too', () => {
    for (const folder of ['.', 'server']) {
      const { stderr } = spawnSync('npm', ['pack', '--dry-run', '--json', '--foreground-scripts'], {
        cwd: join(root, folder),
        encoding: 'utf8',
        // `npm -s test` would silence this one too
        env: { ...process.env, npm_config_loglevel: 'notice' },
      });
      assert.match(stderr, /^> node (\.\.\/)?scripts\/prepack\.js$/m);
    }
  });

  it('ships every page that its README links to', () => {
    const inlay = join(project.folder, 'node_modules/inlay');
    const readme = readFileSync(join(inlay, 'README.md'), 'utf8').replace(/^!.*$/gm, '');
    const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)/g)];
    assert.ok(links.length > 5);
    for (const [, link] of links) assert.ok(existsSync(join(inlay, link!)), link);
  });

  it('asks nowhere for its own address, which some bundlers cannot answer', () => {
    const dist = join(project.folder, 'node_modules/inlay/dist');
    const scripts = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.js'),
    );
    assert.deepEqual(
      scripts.filter((file) => readFileSync(join(dist, file), 'utf8').includes('import.meta')),
      [],
    );
  });
});

describe('a plain Vite project', () => {
  before(() => {
    project.write({
      'index.html': document(
        '<link rel="stylesheet" href="/site.css"><script type="module" src="/main.js"></script>',
        '<inlay-weather layout="card" endpoint="/" loading="eager"></inlay-weather><inlay-date></inlay-date>',
      ),
      'site.css': restyle,
      'main.js': `import 'inlay/weather'; import 'inlay/date';`,
      'every.html': document(
        '<script type="module" src="/every.js"></script>',
        '<inlay-weather layout="card" endpoint="/" loading="eager"></inlay-weather>',
      ),
      'every.js': `globalThis.entries = [${entries.map((name) => `import('${name}')`).join()}];`,
      'vite.config.js': `export default { build: { rolldownOptions: { input: ['index.html', 'every.html'] } } };`,
    });
    project.run('vite', 'build', '--logLevel', 'error');
  });

  it('shows the elements it imports, and restyles them by a part and a token', async () => {
    const { page, stop } = await open(join(project.folder, 'dist'));
    const style = await page
      .locator('inlay-weather [part~=temperature]')
      .first()
      .evaluate((node) => {
        const { color, letterSpacing } = getComputedStyle(node);
        return { color, letterSpacing };
      });
    assert.deepEqual(style, { color: 'rgb(1, 2, 3)', letterSpacing: '7px' });
    await page.locator('inlay-date time').waitFor();
    await stop();
  });

  it('imports every entry in a browser', async () => {
    const { page, stop } = await open(join(project.folder, 'dist'), '/every.html');
    const loaded = await page.evaluate(
      async () =>
        (await Promise.all((globalThis as unknown as { entries: Promise<object>[] }).entries)).length,
    );
    assert.equal(loaded, entries.length);
    await stop();
  });
});

describe('a plain page with script tags', () => {
  const tag = (name: string) => `<script type="module" src="/${name}"></script>`;
  const page = (...scripts: string[]) =>
    document(
      '<link rel="stylesheet" href="/site.css">' + scripts.map(tag).join(''),
      '<inlay-weather layout="card" loading="eager"></inlay-weather><inlay-date></inlay-date>',
    );
  let cdn: string;
  before(() => {
    cdn = join(project.folder, 'node_modules/inlay/cdn');
    project.write({
      'node_modules/inlay/cdn/site.css': restyle,
      'node_modules/inlay/cdn/two.html': page('inlay-weather.js', 'inlay-date.js'),
      'node_modules/inlay/cdn/one.html': page('inlay.js'),
    });
  });

  for (const path of ['/one.html', '/two.html'])
    it(`shows both widgets with one copy of Lit: ${path}`, async () => {
      const { page: shown, requests, stop } = await open(cdn, path);
      await shown.locator('inlay-date time').waitFor();
      // Lit's first class is the one that extends HTMLElement
      const copies = await shown.evaluate(() => {
        const bases = ['inlay-weather', 'inlay-date'].map((tag) => {
          let base: unknown = customElements.get(tag);
          while (Object.getPrototypeOf(base) !== HTMLElement) base = Object.getPrototypeOf(base);
          return base;
        });
        return new Set(bases).size;
      });
      assert.equal(copies, 1);
      assert.equal(new Set(requests).size, requests.length, 'nothing is asked for twice');
      const color = await shown
        .locator('inlay-weather [part~=temperature]')
        .first()
        .evaluate((node) => getComputedStyle(node).color);
      assert.equal(color, 'rgb(1, 2, 3)');
      await stop();
    });

  it('needs no other script than inlay.js for the first view of every widget', async () => {
    assert.doesNotMatch(readFileSync(join(cdn, 'inlay.js'), 'utf8'), /\b(from|import)\s*["']/);
    const { requests, stop } = await open(cdn, '/one.html');
    const scripts = requests.filter((path) => path.endsWith('.js'));
    assert.equal(scripts[0], '/inlay.js');
    assert.ok(
      !scripts.some((path) => /\/inlay(-\w+)?\.js$/.test(path) && path !== '/inlay.js'),
      scripts.join(' '),
    );
    await stop();
  });

  it('can check inlay-<version>.js and every chunk by hash', async () => {
    const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { version: string };
    const served = `${root}server/dist/scripts`;
    const integrity = JSON.parse(readFileSync(join(served, 'integrity.json'), 'utf8')) as Record<
      string,
      string
    >;
    const map = JSON.stringify({
      integrity: Object.fromEntries(Object.entries(integrity).map(([file, hash]) => [`/${file}`, hash])),
    });
    project.write({
      'served/checked.html': page('').replace(
        tag(''),
        `<script type="importmap">${map}</script>
        <script type="module" src="/inlay-${version}.js" integrity="${integrity[`inlay-${version}.js`]}"></script>`,
      ),
    });
    cpSync(served, join(project.folder, 'served'), { recursive: true });
    const host = await hostPages({ folder: join(project.folder, 'served') });
    const shown = await browser.newPage();
    await shown.route('**/v1/weather*', (route) => route.fulfill({ json: weatherAnswer }));
    await shown.goto(`${host.url}/checked.html`);
    await shown.locator('inlay-weather').getByText('14').first().waitFor();
    await shown.close();
    await host.stop();
  });
});
