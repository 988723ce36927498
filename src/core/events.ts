/** Events of the widget itself. Like the load and error events of `<img>` they do not bubble. */
import type { InlayError } from './error.js';

/** The widget shows an answer. */
export class InlayLoadEvent<Model = unknown> extends Event {
  /** what the widget shows */
  readonly model: Model;

  constructor(model: Model) {
    super('inlay-load');
    this.model = model;
  }
}

/** The widget could not get an answer; it shows its last good one, or its fallback content. */
export class InlayErrorEvent extends Event {
  readonly error: InlayError;

  constructor(error: InlayError) {
    super('inlay-error');
    this.error = error;
  }
}

declare global {
  interface HTMLElementEventMap {
    'inlay-load': InlayLoadEvent;
    'inlay-error': InlayErrorEvent;
  }
}
