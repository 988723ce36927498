import { InlayAuthor } from './element.js';

export { InlayAuthor };
export type * from './model.js';
export type { AuthorQuery, AuthorSource } from './source.js';

InlayAuthor.define();

declare global {
  interface HTMLElementTagNameMap {
    'inlay-author': InlayAuthor;
  }
}
