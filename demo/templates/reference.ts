/** Reference pages, from the manifest that the elements' own doc blocks make. */
import type { Declared, Named } from '../manifest.js';
import { html, type Content, type Markup } from './html.js';

export const referenceMain = (elements: Declared[]): Markup => html`
  <header class="headline">
    <h1>Reference</h1>
    <p class="standfirst">
      The elements that this paper is made with: what each can do, all its states, and a builder that writes
      the code.
    </p>
  </header>
  ${
    elements.length > 0
      ? html`<dl class="elements">
            ${elements.map(
              ({ tagName, summary }) => html`
                <dt>
                  <a href="/reference/${tagName}/"><code>&lt;${tagName}&gt;</code></a>
                </dt>
                <dd>${summary}</dd>
              `,
            )}
          </dl>
          <p><a href="/reference/gallery/">Every element in every state, in each of the themes</a></p>
          <p><a href="/reference/phrases/">All phrases, and how to change them</a></p>`
      : html`<p>The reference is made from the built package: run <code>npm run build</code>.</p>`
  }
`;

/** Whether readers see anything of it. */
export const isSeen = ({ cssParts, cssStates }: Declared): boolean => cssParts.length + cssStates.length > 0;

/** `shown`: whether there is a page of its states. */
export const elementMain = (element: Declared, shown: boolean): Markup => html`
  <header class="headline">
    <p class="kicker"><a href="/reference/">Reference</a></p>
    <h1><code>&lt;${element.tagName}&gt;</code></h1>
    <p class="standfirst">${element.summary}</p>
  </header>
  <div class="text reference">
    ${element.description.split(/\n{2,}/).map((paragraph) => html`<p>${words(paragraph)}</p>`)}
    <pre><code>&lt;script type="module" src="/inlay.js"&gt;&lt;/script&gt;
&lt;${element.tagName}&gt;&lt;/${element.tagName}&gt;</code></pre>
    ${isSeen(element) && html`<p><a href="/reference/${element.tagName}/builder/">Put it together in the builder</a></p>`}
    ${shown && html`<p><a href="/reference/${element.tagName}/states/">See it in all its states</a></p>`}
  </div>
  <div class="reference">
    ${table(
      'Attributes',
      ['Attribute', 'Type', 'Default'],
      element.attributes,
      ({ type, default: usual }) => [type?.text, usual],
    )}
    ${table('Events', ['Event', 'Type'], element.events, ({ type }) => [type?.text])}
    ${table('Slots', ['Slot'], element.slots)} ${table('Parts', ['Part'], element.cssParts)}
    ${table('Custom properties', ['Property', 'Default'], element.cssProperties, ({ default: usual }) => [usual])}
    ${table('States', ['State'], element.cssStates, undefined, (name) => `:state(${name})`)}
    ${table('Methods', ['Method'], element.methods, undefined, (name) => `${name}()`)}
  </div>
`;

function table(
  caption: string,
  columns: string[],
  rows: Named[],
  cells: (row: Named) => (string | undefined)[] = () => [],
  write: (name: string) => string = (name) => name,
): Content {
  if (rows.length === 0) return null;
  return html`
    <section>
      <h2>${caption}</h2>
      <div class="scroll" tabindex="0" role="region" aria-label="${caption}">
        <table>
          <thead>
            <tr>
              ${[...columns, 'Meaning'].map((column) => html`<th scope="col">${column}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${rows.map(
              (row) => html`
                <tr>
                  <th scope="row"><code>${write(row.name) || '(default)'}</code></th>
                  ${cells(row).map((cell) => html`<td>${cell && html`<code>${cell}</code>`}</td>`)}
                  <td>${words(row.description ?? '')}</td>
                </tr>
              `,
            )}
          </tbody>
        </table>
      </div>
    </section>
  `;
}

/** Words of a doc block: `code` between backticks, nothing else. */
const words = (text: string): Content =>
  text.split('`').map((part, index) => (index % 2 ? html`<code>${part}</code>` : part));
