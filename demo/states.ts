/** The elements' tables of states (`src/<room>/states.ts`), made ready to be shown by a page without script of its own. */
import { existsSync, readdirSync } from 'node:fs';
import type { ElementState } from '../src/core/states.js';

export interface ShownState {
  name: string;
  attributes: Record<string, string>;
  content: string;
  /** the file with the endpoint's answer: root-relative address and JSON */
  answer: { path: string; json: string } | null;
}

const rooms = new URL('../src/', import.meta.url);

/** By tag, the states that files can bring about: an endpoint that never answers is none of them. */
export async function readStates(): Promise<Map<string, ShownState[]>> {
  const states = new Map<string, ShownState[]>();
  for (const room of readdirSync(rooms)) {
    const file = new URL(`${room}/states.ts`, rooms);
    if (room === 'core' || !existsSync(file)) continue;
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
  if (answer === undefined) return { name, attributes, content, answer: null };
  // an endpoint that ends in .json is asked as it is; nothing is written at a failing one
  const json = answer === 'failing' ? '' : JSON.stringify(answer, withoutPictures);
  return { name, attributes: { ...attributes, endpoint: path }, content, answer: { path, json } };
}

/** The tables' pictures stand on an origin that is not there, and the paper's policy allows no other than its own. */
const withoutPictures = (key: string, value: unknown): unknown =>
  key === 'image' || key === 'avatar' ? null : value;
