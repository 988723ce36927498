/** The icons of tools and menus (Lucide, ISC). */
import { html, svg, type TemplateResult } from 'lit';

const paths = {
  bold: svg`<path d="M6 12h9a4 4 0 0 1 0 8H6V4h8a4 4 0 0 1 0 8" />`,
  italic: svg`<path d="M19 4h-9m4 16H5M15 4 9 20" />`,
  quote: svg`<path d="M17 5H3m18 7H8m13 7H8M3 12v7" />`,
  list: svg`<path d="M3 5h.01M3 12h.01M3 19h.01M8 5h13M8 12h13M8 19h13" />`,
  code: svg`<path d="m16 18 6-6-6-6M8 6l-6 6 6 6" />`,
  link: svg`<path d="M10 13a5 5 0 0 0 7.5.5l3-3a5 5 0 0 0-7-7l-1.8 1.7M14 11a5 5 0 0 0-7.5-.5l-3 3a5 5 0 0 0 7 7l1.8-1.7" />`,
  report: svg`<path d="M4 22V4q0-.5.4-.8A6 6 0 0 1 8 2c3 0 5 2 7.3 2q2 0 3.1-.8A1 1 0 0 1 20 4v10q0 .5-.4.8A6 6 0 0 1 16 16c-3 0-5-2-8-2a6 6 0 0 0-4 1.5" />`,
  edit: svg`<path d="M21.2 6.8a1 1 0 0 0-4-4L3.8 16.2a2 2 0 0 0-.5.8L2 21.4a.5.5 0 0 0 .6.6L7 20.7a2 2 0 0 0 .8-.5zM15 5l4 4" />`,
  delete: svg`<path d="M10 11v6m4-6v6m5-11v14a2 2 0 0 1-2 2H7a2 2 0 0 1-2-2V6M3 6h18M8 6V4a2 2 0 0 1 2-2h4a2 2 0 0 1 2 2v2" />`,
};

export const icon = (name: keyof typeof paths): TemplateResult =>
  html`<svg part="icon" viewBox="0 0 24 24" aria-hidden="true">${paths[name]}</svg>`;
