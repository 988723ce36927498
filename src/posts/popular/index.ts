import { InlayPopular } from './element.js';

export { InlayPopular };
export type * from '../model.js';
export type { PostsQuery, PostsSource } from '../source.js';

InlayPopular.define();

declare global {
  interface HTMLElementTagNameMap {
    'inlay-popular': InlayPopular;
  }
}
