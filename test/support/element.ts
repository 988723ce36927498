import { fixture, html } from '@open-wc/testing';

let endpoints = 0;

/** An element on an endpoint of its own, in English, in a box of that width (px). */
export async function place<T extends HTMLElement>(
  tag: string,
  attributes: Record<string, string> = {},
  content = '',
  width = 340,
): Promise<T> {
  const element = document.createElement(tag) as T;
  const all = { endpoint: `/endpoint-${endpoints++}/`, loading: 'eager', lang: 'en', ...attributes };
  for (const [name, value] of Object.entries(all)) element.setAttribute(name, value);
  element.append(content);
  const holder = await fixture<HTMLElement>(html`<div></div>`);
  holder.style.inlineSize = `${width}px`;
  holder.append(element);
  return element;
}

export const all = (element: Element, name: string): HTMLElement[] => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>(`[part~='${name}']`),
];

export const texts = (element: Element, name: string): string[] =>
  all(element, name).map(({ textContent }) => textContent!.replace(/\s+/g, ' ').trim());
