import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import type { ShownState } from '../states.js';
import { html, Markup } from './html.js';
import { element } from './states.js';

const sheets = readdirSync(new URL('../../src/themes', import.meta.url));

/** The sheets in `src/themes`, and none. */
export const themes = ['none', ...sheets.map((name) => basename(name, '.css'))];

export const galleryPath = (theme: string): string =>
  theme === 'none' ? '/reference/gallery/' : `/reference/gallery/${theme}/`;

/** Link it after the page's own styles. */
export const themeSheet = (theme: string): Markup =>
  theme === 'none' ? html`` : html`<link rel="stylesheet" href="/themes/${theme}.css" />`;

/** Every element in every state, in one theme; links lead to the same page in the others. */
export const galleryMain = (theme: string, states: Map<string, ShownState[]>): Markup => html`
  <header class="headline">
    <p class="kicker"><a href="/reference/">Reference</a></p>
    <h1>Gallery</h1>
    <p class="standfirst">Every element in every state, in each of the themes.</p>
    <p>
      ${themes.map((other) =>
        other === theme
          ? html` <strong aria-current="page">${other}</strong> `
          : html` <a href="${galleryPath(other)}">${other}</a> `,
      )}
    </p>
  </header>
  ${[...states].map(
    ([tag, table]) => html`
      <section>
        <h2><code>&lt;${tag}&gt;</code></h2>
        <div class="states">
          ${table.map(
            (state) => html`
              <section>
                <h3>${state.name}</h3>
                ${element(tag, state)}
              </section>
            `,
          )}
        </div>
      </section>
    `,
  )}
`;
