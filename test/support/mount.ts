import type { LitElement } from 'lit';
import { heard } from './shown.js';
import { undo } from './undo.js';

let endpoints = 0;

/**
 * Puts an element on the page until the test ends: on an endpoint of its own, loading at once, in English, in a box of
 * that width (px). `content` is what the page's author wrote into the tag.
 */
export function mount<T extends HTMLElement>(
  tag: string,
  attributes: Record<string, string> = {},
  content = '',
  width = 340,
): T {
  const element = document.createElement(tag) as T;
  const all = { endpoint: `/endpoint-${endpoints++}/`, loading: 'eager', lang: 'en', ...attributes };
  for (const [name, value] of Object.entries(all)) element.setAttribute(name, value);
  element.append(content);
  const holder = document.createElement('div');
  holder.style.inlineSize = `${width}px`;
  holder.append(element);
  document.body.append(holder);
  undo(() => {
    element.remove();
    holder.remove();
  });
  return element;
}

/** Like `mount`; resolves when the element shows its model. */
export async function mountLoaded<T extends LitElement>(...args: Parameters<typeof mount>): Promise<T> {
  const element = mount<T>(...args);
  await heard(element, 'inlay-load');
  await element.updateComplete;
  return element;
}

/**
 * Scrolls to what stands below the element, without the browser's help against moves: while it would move, the element
 * keeps the room that it was promised.
 */
export function readBelow(element: HTMLElement): void {
  const below = document.createElement('p');
  below.style.blockSize = '300vh';
  element.parentElement!.after(below);
  document.body.style.overflowAnchor = 'none';
  undo(() => {
    below.remove();
    document.body.style.overflowAnchor = '';
  });
  below.scrollIntoView({ block: 'start' });
}
