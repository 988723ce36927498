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
  /** the `:state()` that it shows */
  state: string;
  /** the file with the endpoint's answer: root-relative address and content */
  answer: { path: string; content: string } | null;
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
  { name, state, attributes, content = '', answer }: ElementState,
  index: number,
): ShownState {
  const path = `/reference/${tag}/states/${index}.json`;
  // the lists stand side by side on one page and would leave out each other's posts
  if (/popular|related|latest/.test(tag)) attributes = { ...attributes, 'no-dedupe': '' };
  if (answer === undefined) return { name, state, attributes, content, answer: null };
  // an endpoint that ends in .json is asked as it is
  const file = { path, content: answer === 'failing' ? broken : JSON.stringify(answer, ownFiles()) };
  return { name, state, attributes: { ...attributes, endpoint: path }, content, answer: file };
}

/** How a folder of files fails: it has no status but 404, which browsers report as a mistake of this page. */
const broken = 'The endpoint fails.';

/** Replaces the tables' pictures and frames, whose origins do not exist, by the paper's own. */
function ownFiles() {
  let shown = 0;
  return (key: string, value: unknown): unknown => {
    if (key === 'src' && String(value).endsWith('.html')) return '/ropeworks.svg';
    if (!value || (key !== 'image' && key !== 'avatar')) return value;
    const { slug } = articles[shown++ % articles.length]!;
    const src = key === 'avatar' ? `/portraits/${authors[0]!.id}.svg` : `/pictures/${slug}.svg`;
    return { ...value, src, srcset: null, ...(key === 'avatar' ? portraitSize : pictureSize) };
  };
}
