/** Reads what the paper prints: one Markdown file an article, and the people who write them. */
import { readdirSync, readFileSync } from 'node:fs';
import type { PortraitPlan } from './pictures/portrait.js';
import { sections, type Section } from './site.js';

export interface Author {
  id: string;
  name: string;
  role: string;
  bio: string;
  /** the author's address in the fediverse */
  account: string;
  links: { url: string; label: string }[];
  portrait: PortraitPlan;
  /** root-relative address of the author's page */
  path: string;
}

export interface Block {
  kind: 'paragraph' | 'heading' | 'quote';
  text: string;
}

export interface Article {
  slug: string;
  /** root-relative address of the article's page */
  path: string;
  title: string;
  summary: string;
  section: Section;
  author: Author;
  /** ISO 8601 with offset */
  published: string;
  tags: string[];
  /** what the picture shows, for `scene()` and for readers who do not see it */
  picture: string;
  alt: string;
  blocks: Block[];
}

const folder = new URL('content/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');

export const authors: Author[] = (JSON.parse(read('authors.json')) as Omit<Author, 'path'>[]).map(
  (author) => ({
    ...author,
    path: `/authors/${author.id}/`,
  }),
);

const written = readdirSync(new URL('articles/', folder))
  .map((file) => parseArticle(file.replace(/\.md$/, ''), read(`articles/${file}`)))
  .sort((a, b) => Date.parse(b.published) - Date.parse(a.published));

/** All articles, newest first. The paper is never old: its newest article is of the last 24 hours. */
export const articles: Article[] = publishedBefore(Date.now(), written);

/** The articles, all moved by the same number of days, so that the newest is of the 24 hours before `now`. */
export function publishedBefore(now: number, all: Article[]): Article[] {
  const day = 86_400_000;
  const days = Math.floor((now - Date.parse(all[0]!.published)) / day);
  return all.map((article) => ({
    ...article,
    published: new Date(Date.parse(article.published) + days * day).toISOString(),
  }));
}

/** How many readers the articles have at first, by slug, the most read first. */
export const firstVisits = JSON.parse(read('first-visits.json')) as Record<string, number>;

/** An article is `---`, lines of `name: value`, `---` and a text of paragraphs, `## headings` and `> quotes`. */
export function parseArticle(slug: string, file: string): Article {
  const [, head = '', text = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(file) ?? [];
  const field = (name: string): string => {
    const value = new RegExp(`^${name}: (.+)$`, 'm').exec(head)?.[1];
    if (!value) throw new Error(`${slug}.md has no line "${name}: …".`);
    return value;
  };
  const named = <T>(things: readonly T[], name: string, is: (thing: T) => string): T => {
    const found = things.find((thing) => is(thing) === field(name));
    if (!found) throw new Error(`${slug}.md: ${name} is one of ${things.map(is).join(', ')}.`);
    return found;
  };
  const section = named(sections, 'section', ({ name }) => name);
  return {
    slug,
    path: `${section.path}${slug}/`,
    title: field('title'),
    summary: field('summary'),
    section,
    author: named(authors, 'author', ({ id }) => id),
    published: field('published'),
    tags: field('tags').split(', '),
    picture: field('picture'),
    alt: field('alt'),
    blocks: text
      .trim()
      .split(/\n{2,}/)
      .map(parseBlock),
  };
}

function parseBlock(block: string): Block {
  const text = block.replace(/^(##|>) /, '');
  return { kind: block.startsWith('## ') ? 'heading' : block.startsWith('> ') ? 'quote' : 'paragraph', text };
}
