import { InlayDate } from './element.js';

export { InlayDate };

InlayDate.define();

declare global {
  interface HTMLElementTagNameMap {
    'inlay-date': InlayDate;
  }
}
