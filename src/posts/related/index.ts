import { InlayRelated } from './element.js';

export { InlayRelated };
export type * from '../model.js';
export type { PostsQuery, PostsSource } from '../source.js';

InlayRelated.define();

declare global {
  interface HTMLElementTagNameMap {
    'inlay-related': InlayRelated;
  }
}
