import type { ShownState } from '../states.js';
import { html, Markup } from './html.js';

/** An element in each of its states, with the tag that brings it about. */
export const statesMain = (tag: string, states: ShownState[]): Markup => html`
  <header class="headline">
    <p class="kicker">
      <a href="/reference/">Reference</a> · <a href="/reference/${tag}/">&lt;${tag}&gt;</a>
    </p>
    <h1>States</h1>
    <p class="standfirst">
      Live, each with an answer from a file. The elements take their looks from this page.
    </p>
  </header>
  <div class="states">
    ${states.map((state) => {
      const written = element(tag, state);
      return html`
        <section>
          <h2>${state.name}</h2>
          ${written}
          <pre><code>${written.source}</code></pre>
        </section>
      `;
    })}
  </div>
`;

/** Names of tags and attributes come from the elements' own tables and need no escaping. */
export function element(tag: string, { attributes, content }: ShownState): Markup {
  const list = Object.entries(attributes).map(([name, value]) =>
    value === '' ? html` ${new Markup(name)}` : html` ${new Markup(name)}="${value}"`,
  );
  return html`${new Markup(`<${tag}`)}${list}>${content}${new Markup(`</${tag}>`)}`;
}
