/** The pages that people read outside the product, as the tests of documentation see them. */
import { globSync, readFileSync } from 'node:fs';
import { root } from '../support/modules.js';

export interface DocPage {
  /** from the repository's root */
  path: string;
  text: string;
  /** fenced code, by the language that it names */
  blocks: { language: string; code: string }[];
  /** where it links to: inline, by reference, and in HTML */
  links: string[];
  /** the anchors that GitHub makes of its headings */
  anchors: Set<string>;
}

const fence = /^( *)```(\w+)\n([^]*?)^\1```$/gm;

export const docPages: DocPage[] = globSync(['*.md', 'docs/*.md', 'server/README.md'], { cwd: root })
  .sort()
  .map(read);

function read(path: string): DocPage {
  const text = readFileSync(root + path, 'utf8');
  const blocks = [...text.matchAll(fence)].map(([, indent, language, code]) => ({
    language: language!,
    code: code!.replaceAll(`\n${indent}`, '\n').trimStart(),
  }));
  const prose = text.replace(fence, '').replace(/`[^`\n]*`/g, '');
  const links = [
    ...[...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => link!),
    ...[...prose.matchAll(/^\[[^\]]+\]: (\S+)$/gm)].map(([, link]) => link!),
    ...[...prose.matchAll(/(?:src|srcset|href)="([^"]+)"/g)].map(([, link]) => link!),
  ];
  const headings = text.replace(fence, '').matchAll(/^#+ (.+)$/gm);
  return { path, text, blocks, links, anchors: new Set([...headings].map(([, words]) => anchor(words!))) };
}

function anchor(heading: string): string {
  const kept = heading.toLowerCase().replace(/[^\p{L}\p{N} _-]/gu, '');
  return kept.replaceAll(' ', '-');
}

/** Every block of one language, with the page that it stands on. */
export const blocksOf = (language: string) =>
  docPages.flatMap(({ path, blocks }) =>
    blocks.filter((block) => block.language === language).map(({ code }) => ({ path, code })),
  );
