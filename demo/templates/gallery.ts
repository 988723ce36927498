import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import type { ShownState } from '../states.js';
import { html, type Markup } from './html.js';
import { element } from './states.js';

const sheets = readdirSync(new URL('../../src/themes', import.meta.url));

/** The sheets in `src/themes`; `null` is the paper's own look. */
export const themes = [null, ...sheets.map((name) => basename(name, '.css'))];

export const galleryPath = (theme: string | null): string => `/reference/gallery/${theme ? `${theme}/` : ''}`;

/** A list of choices; the first leaves the page as it is. The script shows the form. */
const choice = (name: string, label: string, options: [value: string, words: string][]): Markup => html`
  <label
    >${label}
    <select name="${name}" autocomplete="off">
      ${options.map(([value, words]) => html`<option value="${value}">${words}</option>`)}
    </select></label
  >
`;

const view = html`
  <form class="view" aria-label="View" hidden>
    ${choice('scheme', 'Scheme', [
      ['', 'System'],
      ['light', 'Light'],
      ['dark', 'Dark'],
    ])}
    ${choice('dir', 'Direction', [
      ['', 'Left to right'],
      ['rtl', 'Right to left'],
    ])}
    ${choice('width', 'Width', [
      ['', 'Full'],
      ['240', '240 px'],
      ['320', '320 px'],
      ['480', '480 px'],
      ['720', '720 px'],
    ])}
  </form>
`;

/** Every element in every state, in one theme; links lead to the same page in the others. */
export const galleryMain = (theme: string | null, states: Map<string, ShownState[]>): Markup => html`
  <header class="headline">
    <p class="kicker"><a href="/reference/">Reference</a></p>
    <h1>Gallery</h1>
    <p class="standfirst">Every element in every state, in each of the themes.</p>
    <ul class="themes">
      ${themes.map(
        (other) =>
          html`<li>
            <a href="${galleryPath(other)}" ${other === theme && html`aria-current="page"`}
              >${other ?? 'the paper’s own'}</a
            >
          </li> `,
      )}
    </ul>
    ${
      theme &&
      html`<p>
        Whole pages in this theme: <a href="${galleryPath(theme)}article/">an article</a>,
        <a href="${galleryPath(theme)}front/">the front page</a>,
        <a href="${galleryPath(theme)}section/">a section</a>.
      </p>`
    }
    <nav aria-label="Elements">
      <ul class="jump">
        ${[...states.keys()].map(
          (tag) =>
            html`<li>
              <a href="#${tag}"><code>&lt;${tag}&gt;</code></a>
            </li> `,
        )}
      </ul>
    </nav>
  </header>
  ${view}
  ${[...states].map(
    ([tag, table]) => html`
      <section>
        <h2 id="${tag}"><code>&lt;${tag}&gt;</code></h2>
        <div class="gallery">
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
