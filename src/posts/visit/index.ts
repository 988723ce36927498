import { InlayVisit } from './element.js';

export { InlayVisit };
export { followVisits, recordVisit, type VisitOptions } from './record.js';

InlayVisit.define();

declare global {
  interface HTMLElementTagNameMap {
    'inlay-visit': InlayVisit;
  }
}
