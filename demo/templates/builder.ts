/** A page on which an element is put together: a form from the manifest, the element beside it, the lines to copy. */
import type { Declared, Named } from '../manifest.js';
import { html, Markup, type Content } from './html.js';

/** The attributes with which an element has something to show in this paper. */
const examples: Record<string, Record<string, string>> = {
  'inlay-author': { 'author-id': 'ilse-vantry' },
  'inlay-promo': { name: 'sidebar' },
};

/** Attributes that the page around the element decides. */
const surroundings: { name: string; label: string; choices: string[] }[] = [
  { name: 'width', label: 'Width', choices: ['100%', '60rem', '40rem', '25rem', '18rem'] },
  { name: 'color-scheme', label: 'Colours', choices: ['light dark', 'light', 'dark'] },
  { name: 'dir', label: 'Direction', choices: ['ltr', 'rtl'] },
];

export const builderMain = (element: Declared): Markup => html`
  <header class="headline">
    <p class="kicker">
      <a href="/reference/">Reference</a> ·
      <a href="/reference/${element.tagName}/">&lt;${element.tagName}&gt;</a>
    </p>
    <h1>Builder</h1>
    <p class="standfirst">Try what the element can do, and copy it. This page’s address keeps what you choose.</p>
  </header>
  <noscript><p>The builder needs JavaScript; the reference says the same in words.</p></noscript>
  <div class="builder">
    <div class="result">
      <section aria-label="Preview" class="stage" tabindex="0">
        <${new Markup(element.tagName)}></${new Markup(element.tagName)}>
      </section>
      <section aria-labelledby="lines">
        <h2 id="lines">Your lines</h2>
        <pre tabindex="0"><code></code></pre>
        <p><button type="button" class="copy">Copy</button> <span role="status"></span></p>
      </section>
    </div>
    <form aria-label="Settings">
      <fieldset>
        <legend>Attributes</legend>
        ${element.attributes.map((attribute) => field(element.tagName, attribute))}
      </fieldset>
      <fieldset>
        <legend>The page around it</legend>
        ${surroundings.map(
          ({ name, label, choices }) => html`
            <p>
              <label for="page-${name}">${label}</label>
              <select id="page-${name}" data-page="${name}" name="page-${name}">
                ${choices.map((choice) => html`<option>${choice}</option>`)}
              </select>
            </p>
          `,
        )}
      </fieldset>
      <fieldset>
        <legend>Tokens</legend>
        ${element.cssProperties.map(token)}
      </fieldset>
      <p><button type="reset">Start again</button></p>
    </form>
  </div>
`;

/** The words between backticks in an attribute's description are what it can be. */
function field(tag: string, { name, type, description = '', default: usual }: Named): Content {
  const example = examples[tag]?.[name];
  const choices = [...description.matchAll(/`([^`<]+)`/g)].map(([, word]) => word!);
  const input =
    type?.text === 'boolean'
      ? html`<input type="checkbox" id="${name}" name="${name}" data-attribute="${name}" />`
      : html`<input
          ${type?.text.includes('number') ? html`type="number" step="any"` : html`type="text"`}
          id="${name}"
          name="${name}"
          data-attribute="${name}"
          ${example && html`value="${example}"`}
          ${usual && usual !== 'null' && html`placeholder="${usual.replaceAll("'", '')}"`}
          ${choices.length > 0 && html`list="${name}-choices"`}
          aria-describedby="${name}-hint"
          autocomplete="off"
        />`;
  return html`
    <p>
      <label for="${name}">${name}</label>
      ${input}
      ${
        choices.length > 0 &&
        html`<datalist id="${name}-choices">
          ${choices.map((choice) => html`<option value="${choice}"></option>`)}
        </datalist>`
      }
      <small id="${name}-hint">${description.replaceAll('`', '')}</small>
    </p>
  `;
}

const token = ({ name, description, default: usual }: Named): Content => html`
  <p>
    <label for="${name}">${name}</label>
    <input
      type="text"
      id="${name}"
      name="${name}"
      data-token="${name}"
      ${usual && html`placeholder="${usual}"`}
      aria-describedby="${name}-hint"
      autocomplete="off"
    />
    <small id="${name}-hint">${description}</small>
  </p>
`;
