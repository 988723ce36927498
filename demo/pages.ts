/** The list of all pages. */
import { articles, authors, type Article } from './content.js';
import type { Declared } from './manifest.js';
import type { ShownState } from './states.js';
import { sections, site } from './site.js';
import { articleHead, articleMain } from './templates/article.js';
import { galleryMain, galleryPath, themes, themeSheet } from './templates/gallery.js';
import { builderMain } from './templates/builder.js';
import { aboutMain, authorMain, homeMain, missingMain, sectionMain, sidebar } from './templates/fronts.js';
import { script, type Page } from './templates/page.js';
import { elementMain, isSeen, referenceMain } from './templates/reference.js';
import { phrasesMain, type PhraseList } from './templates/phrases.js';
import { statesMain } from './templates/states.js';
import { languages } from '../src/locales/index.js';

export function pages(
  elements: Declared[],
  states: Map<string, ShownState[]>,
  phrases: PhraseList[],
): Page[] {
  const edition = articles[0]!.published;
  const plain = (path: string, title: string, description: string, main: Page['main']): Page => ({
    path,
    title,
    description,
    main,
    kind: 'plain',
    edition,
  });
  return [
    { ...plain('/', site.name, site.about, homeMain()), kind: 'front' },
    ...sections.map((section): Page => ({
      ...plain(section.path, section.name, section.about, sectionMain(section)),
      kind: 'section',
      section: section.name,
    })),
    ...articles.map((article): Page => ({
      ...plain(
        article.path,
        article.title,
        article.summary,
        articleMain(article, akin(article), sidebar(article)),
      ),
      head: articleHead(article),
      kind: 'story',
      section: article.section.name,
    })),
    ...authors.map((author) => plain(author.path, author.name, author.bio, authorMain(author))),
    plain('/about/', 'About this paper', site.about, aboutMain()),
    plain('/reference/', 'Reference', 'Every element, as its source describes it.', referenceMain(elements)),
    plain(
      '/reference/phrases/',
      'Phrases',
      'Every phrase, and how to change it.',
      phrasesMain(phrases, languages),
    ),
    ...elements.map((element) =>
      plain(
        `/reference/${element.tagName}/`,
        `<${element.tagName}>`,
        element.summary,
        elementMain(element, states.has(element.tagName)),
      ),
    ),
    ...elements.filter(isSeen).map((element): Page => ({
      ...plain(
        `/reference/${element.tagName}/builder/`,
        `Builder of <${element.tagName}>`,
        `Put <${element.tagName}> together and copy it.`,
        builderMain(element),
      ),
      head: script('/builder.js'),
    })),
    ...themes.map((theme): Page => ({
      ...plain(
        galleryPath(theme),
        theme === 'none' ? 'Gallery' : `Gallery: ${theme}`,
        'Every element in every state, in each of the themes.',
        galleryMain(theme, states),
      ),
      head: themeSheet(theme),
    })),
    ...elements
      .filter(({ tagName }) => states.has(tagName))
      .map(({ tagName }) =>
        plain(
          `/reference/${tagName}/states/`,
          `States of <${tagName}>`,
          `Everything that <${tagName}> can look like.`,
          statesMain(tagName, states.get(tagName)!),
        ),
      ),
  ];
}

/** What the server answers where nothing is. */
export const missingPage = (): Page => ({
  ...{ path: '/404.html', title: 'Page not found', description: 'There is nothing at this address.' },
  ...{ kind: 'plain', edition: articles[0]!.published, listed: false, main: missingMain() },
});

/** Three articles that share the most tags, of the same section and the newest first where that is a tie. */
function akin(article: Article): Article[] {
  const score = (other: Article) =>
    2 * other.tags.filter((tag) => article.tags.includes(tag)).length +
    Number(other.section === article.section);
  return articles
    .filter((other) => other !== article)
    .sort((a, b) => score(b) - score(a))
    .slice(0, 3);
}
