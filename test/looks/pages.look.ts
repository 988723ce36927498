import { describe, test } from 'node:test';
import { giveBackRoom, openPaper } from './open-paper.js';
import { paperInBrowser } from './paper.js';
import { checkLooks, drawsAlike } from './picture.js';

/** Each has one like it in every theme, but for the last. */
const paths = {
  article: '/sea-weather/how-to-read-a-mackerel-sky/',
  front: '/',
  section: '/culture/',
  missing: '/nothing/here/',
};

type Look = [page: keyof typeof paths, width: 375 | 1280, scheme: 'light' | 'dark'];

/** Each page at both widths and in both schemes, though not in every pair of these: a picture takes about 120 kB. */
const looks: Record<string, Look[]> = {
  none: [
    ['article', 1280, 'light'],
    ['article', 375, 'dark'],
    ['front', 1280, 'dark'],
    ['front', 375, 'light'],
    ['section', 1280, 'light'],
    ['section', 375, 'dark'],
    ['missing', 1280, 'dark'],
    ['missing', 375, 'light'],
  ],
  broadsheet: [
    ['article', 1280, 'light'],
    ['front', 375, 'dark'],
    ['section', 375, 'light'],
  ],
  magazine: [
    ['article', 1280, 'dark'],
    ['article', 375, 'light'],
    ['section', 1280, 'light'],
  ],
  console: [
    ['article', 375, 'light'],
    ['front', 1280, 'dark'],
    ['section', 375, 'dark'],
  ],
  newsprint: [['section', 1280, 'light']],
  slate: [['section', 375, 'light']],
  contrast: [['section', 1280, 'dark']],
};

describe('looks of pages', { concurrency: 2 }, () => {
  const stage = paperInBrowser(...drawsAlike);

  for (const [theme, all] of Object.entries(looks))
    for (const [page, width, scheme] of all)
      test(`${page}, ${theme}, ${width} px, ${scheme}`, async () => {
        const path = theme === 'none' ? paths[page] : `/reference/gallery/${theme}/${page}/`;
        const shown = await openPaper(stage.browser, stage.folder, path, {
          viewport: { width, height: 200 },
          colorScheme: scheme,
        });
        try {
          await giveBackRoom(shown);
          await checkLooks(shown, `page-${page}-${theme}-${width}-${scheme}`);
        } finally {
          await shown.context().close();
        }
      });
});
