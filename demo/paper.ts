/** Prints the paper: every page, picture, feed and style sheet, as files for any web server. */
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { articles, authors } from './content.js';
import { readManifest } from './manifest.js';
import { missingPage, pages } from './pages.js';
import { portrait } from './pictures/portrait.js';
import { scene } from './pictures/scene.js';
import { readPhrases } from './phrases.js';
import { readStates } from './states.js';
import { feed, sitemap } from './templates/feeds.js';
import { renderPage } from './templates/page.js';

/** Under the Open Font License. */
const fonts = {
  newsreader: 'newsreader/files/newsreader-latin-wght-normal.woff2',
  'newsreader-italic': 'newsreader/files/newsreader-latin-wght-italic.woff2',
  'libre-franklin': 'libre-franklin/files/libre-franklin-latin-wght-normal.woff2',
};

const here = dirname(fileURLToPath(import.meta.url));

export async function printPaper(folder: string): Promise<void> {
  const write = (path: string, content: string): void => {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  };

  const states = await readStates();
  const all = pages(readManifest(), states, await readPhrases());
  for (const page of all) write(`${page.path}index.html`, renderPage(page));
  write('404.html', renderPage(missingPage()));
  for (const { slug, picture } of articles) write(`pictures/${slug}.svg`, scene(picture, slug));
  write('pictures/almanac.svg', scene('dusk with moon, hills, sea, boats', 'almanac'));
  for (const author of authors) write(`portraits/${author.id}.svg`, portrait(author.portrait));
  for (const { answer } of [...states.values()].flat()) if (answer) write(answer.path, answer.content);
  write('feed.xml', feed(articles));
  write('sitemap.xml', sitemap(all, articles));
  write('tidings.css', styleSheet());
  cpSync(join(here, 'static'), folder, { recursive: true });
  for (const [name, file] of Object.entries(fonts))
    cpSync(
      fileURLToPath(import.meta.resolve(`@fontsource-variable/${file}`)),
      join(folder, 'fonts', `${name}.woff2`),
    );
}

/** The sheets in the order of their names, as one. */
function styleSheet(): string {
  const styles = join(here, 'styles');
  return readdirSync(styles)
    .sort()
    .map((sheet) => readFileSync(join(styles, sheet), 'utf8'))
    .join('\n');
}
