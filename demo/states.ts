/** The elements' tables of states (`src/<widget>/states.ts`), as markup and answer files for a page without script of its own. */
import { existsSync, readdirSync } from 'node:fs';
import type { ElementState } from '../src/core/states.js';
import { articles, authors } from './content.js';
import { portraitSize } from './pictures/portrait.js';
import { pictureSize } from './pictures/scene.js';

export interface ShownState {
  name: string;
  attributes: Record<string, string>;
  content: string;
  /** the file with the endpoint's answer: root-relative address and JSON */
  answer: { path: string; json: string } | null;
}

const widgets = new URL('../src/', import.meta.url);

/** By tag, the states that a file can cause, so not those of an endpoint that never answers. */
export async function readStates(): Promise<Map<string, ShownState[]>> {
  const states = new Map<string, ShownState[]>();
  for (const widget of readdirSync(widgets)) {
    const file = new URL(`${widget}/states.ts`, widgets);
    if (widget === 'core' || !existsSync(file)) continue;
    for (const [name, table] of Object.entries((await import(file.href)) as Record<string, unknown>)) {
      if (!name.endsWith('States') || !Array.isArray(table)) continue;
      const tag = `inlay-${name.slice(0, -'States'.length).replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
      const shown = (table as ElementState[]).filter(({ answer }) => answer !== 'pending');
      states.set(
        tag,
        shown.map((state, index) => show(tag, state, index)),
      );
    }
  }
  return states;
}

function show(
  tag: string,
  { name, attributes, content = '', answer }: ElementState,
  index: number,
): ShownState {
  const path = `/reference/${tag}/states/${index}.json`;
  // the lists stand side by side on one page and would leave out each other's posts
  if (/popular|related|latest/.test(tag)) attributes = { ...attributes, 'no-dedupe': '' };
  if (answer === undefined) return { name, attributes, content, answer: null };
  // an endpoint that ends in .json is asked as it is; nothing is written at a failing one
  const json = answer === 'failing' ? '' : JSON.stringify(answer, ownPictures());
  return { name, attributes: { ...attributes, endpoint: path }, content, answer: { path, json } };
}

/** Replaces the tables' pictures and frames, whose origins do not exist, by the paper's own. */
function ownPictures() {
  let shown = 0;
  return (key: string, value: unknown): unknown => {
    if (key === 'src' && String(value).endsWith('.html')) return '/ropeworks.svg';
    if (!value || (key !== 'image' && key !== 'avatar')) return value;
    const { slug } = articles[shown++ % articles.length]!;
    const src = key === 'avatar' ? `/portraits/${authors[0]!.id}.svg` : `/pictures/${slug}.svg`;
    return { ...value, src, srcset: null, ...(key === 'avatar' ? portraitSize : pictureSize) };
  };
}
