/** Prints the paper: every page, picture, feed and style sheet, as files for any web server. */
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { articles, authors } from './content.js';
import { readManifest } from './manifest.js';
import { pages } from './pages.js';
import { portrait } from './pictures/portrait.js';
import { scene } from './pictures/scene.js';
import { readPhrases } from './phrases.js';
import { readStates } from './states.js';
import { feed, sitemap } from './templates/feeds.js';
import { renderPage } from './templates/page.js';

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
  for (const { slug, picture } of articles) write(`pictures/${slug}.svg`, scene(picture, slug));
  write('pictures/almanac.svg', scene('dusk with moon, hills, sea, boats', 'almanac'));
  for (const author of authors) write(`portraits/${author.id}.svg`, portrait(author.portrait));
  for (const { answer } of [...states.values()].flat()) if (answer?.json) write(answer.path, answer.json);
  write('feed.xml', feed(articles));
  write('sitemap.xml', sitemap(all, articles));
  write('tidings.css', styleSheet());
  cpSync(join(here, 'static'), folder, { recursive: true });
}

/** The sheets in the order of their names, as one. */
function styleSheet(): string {
  const styles = join(here, 'styles');
  return readdirSync(styles)
    .sort()
    .map((sheet) => readFileSync(join(styles, sheet), 'utf8'))
    .join('\n');
}
