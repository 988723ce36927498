/** The list of all pages. */
import { articles, authors, type Article } from './content.js';
import type { Declared } from './manifest.js';
import type { ShownState } from './states.js';
import { sections, site, type Section } from './site.js';
import { articleHead, articleMain } from './templates/article.js';
import { galleryMain, galleryPath, themes } from './templates/gallery.js';
import { builderMain } from './templates/builder.js';
import { aboutMain, authorMain, homeMain, missingMain, sectionMain } from './templates/fronts.js';
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
  const plain = (path: string, title: string, description: string, main: Page['main']): Page => ({
    path,
    title,
    description,
    main,
    kind: 'plain',
    edition,
  });
  return [
    frontPage(),
    ...sections.map(sectionPage),
    ...articles.map((article): Page => ({ ...story(article), head: articleHead(article) })),
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
        theme ? `Gallery: ${theme}` : 'Gallery',
        'Every element in every state, in each of the themes.',
        galleryMain(theme, states),
      ),
      head: script('/gallery.js'),
      theme,
    })),
    ...themes.flatMap((theme) => (theme ? exhibits(theme) : [])),
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

const edition = articles[0]!.published;

const frontPage = (): Page => ({
  ...{ path: '/', title: site.name, description: site.about, main: homeMain(), kind: 'front', edition },
});

const sectionPage = (section: Section): Page => ({
  ...{ path: section.path, title: section.name, description: section.about, main: sectionMain(section) },
  ...{ kind: 'section', section: section.name, edition },
});

const story = (article: Article): Page => ({
  ...{ path: article.path, title: article.title, description: article.summary },
  ...{ kind: 'story', section: article.section.name, edition },
  main: articleMain(article, akin(article)),
});

/** An article, the front page and the page of a section, in a theme. */
const exhibits = (theme: string): Page[] => {
  const [article] = articles.filter(({ slug }) => slug === 'how-to-read-a-mackerel-sky');
  const [section] = sections.filter(({ name }) => name === 'Culture');
  const shown = { article: story(article!), front: frontPage(), section: sectionPage(section!) };
  return Object.entries(shown).map(([name, page]) => ({
    ...page,
    ...{ path: `${galleryPath(theme)}${name}/`, original: page.path, theme },
    title: `${page.title} (${theme})`,
  }));
};

/** What the server answers where nothing is. */
export const missingPage = (): Page => ({
  ...{ path: '/404.html', title: 'Page not found', description: 'There is nothing at this address.' },
  ...{ kind: 'plain', edition, listed: false, main: missingMain() },
});

/** Four articles that share the most tags, of the same section and the newest first where that is a tie. */
export function akin(article: Article): Article[] {
  const score = (other: Article) =>
    2 * other.tags.filter((tag) => article.tags.includes(tag)).length +
    Number(other.section === article.section);
  return articles
    .filter((other) => other !== article)
    .sort((a, b) => score(b) - score(a))
    .slice(0, 4);
}
