/** The reference page of phrases: every key with its English, from the widgets' own files. */
import type { Phrase } from '../../src/core/language/phrase.js';
import { html, type Markup } from './html.js';

export interface PhraseList {
  /** the widget's folder, such as `comments` */
  widget: string;
  phrases: Record<string, Phrase>;
}

export const phrasesMain = (lists: PhraseList[], languages: readonly string[]): Markup => html`
  <header class="headline">
    <p class="kicker"><a href="/reference/">Reference</a></p>
    <h1>Phrases</h1>
    <p class="standfirst">Every phrase of the elements, by the key under which a site can change it.</p>
  </header>
  <div class="text reference">
    <p>From code, before or after the elements are defined:</p>
    <pre><code>import { addLanguage, setPhrases } from 'inlay/phrases';

setPhrases('en', { 'comments.post': 'Send' });
addLanguage('eo', () =&gt; import('./my-esperanto.js').then(({ phrases }) =&gt; phrases));</code></pre>
    <p>With script tags, in the page:</p>
    <pre><code>&lt;script type="application/json" data-inlay-phrases&gt;
  { "en": { "comments.post": "Send" } }
&lt;/script&gt;</code></pre>
    <p>
      A phrase with a count is an object of its plural forms, such as
      <code>{ "one": "{count} vote", "other": "{count} votes" }</code>. A name in braces is replaced by its
      value. <code>de</code> also serves <code>de-AT</code>.
    </p>
    <p>Languages: <code>en</code> ${languages.map((language) => html`<code>${language}</code> `)}</p>
  </div>
  <div class="reference">
    ${lists.map(
      ({ widget, phrases }) => html`
        <section>
          <h2>${widget}</h2>
          <div class="scroll" tabindex="0" role="region" aria-label="Phrases of ${widget}">
            <table>
              <thead>
                <tr>
                  <th scope="col">Key</th>
                  <th scope="col">English</th>
                </tr>
              </thead>
              <tbody>
                ${Object.entries(phrases).map(
                  ([key, phrase]) => html`
                    <tr>
                      <th scope="row"><code>${key}</code></th>
                      <td>${typeof phrase === 'string' ? phrase : Object.values(phrase).join(' / ')}</td>
                    </tr>
                  `,
                )}
              </tbody>
            </table>
          </div>
        </section>
      `,
    )}
  </div>
`;
