import { InlayLatest } from './element.js';

export { InlayLatest };
export type * from '../model.js';
export type { PostsQuery, PostsSource } from '../source.js';

InlayLatest.define();

declare global {
  interface HTMLElementTagNameMap {
    'inlay-latest': InlayLatest;
  }
}
