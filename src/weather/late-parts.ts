/** What follows the first view: the rest of the card, or of the line; the time; and the units that the reader chooses. */
import type { CSSResult, ReactiveControllerHost } from 'lit';
import { callAt, forget } from '../core/time/later.js';
import { readerUnitsEvent } from './units/reader-units.js';

interface Host extends ReactiveControllerHost, EventTarget {
  readonly model: unknown;
  addStyles(styles: CSSResult): void;
}

export interface LateParts {
  details: typeof import('./details/details.js') | null;
  line: typeof import('./line.js') | null;
  /** What says how old it is says so again in a minute. */
  followTime(): void;
}

export function lateParts(host: Host, isLine: () => boolean): LateParts {
  const update = () => host.requestUpdate();
  const parts: LateParts = {
    details: null,
    line: null,
    followTime: () => callAt(Date.now() + 60_000, update),
  };
  const load = async () => {
    try {
      // the last good answer shows where the endpoint fails, too; the layout may change
      if (host.model === null || (isLine() ? parts.line : parts.details)) return;
      const rest = isLine()
        ? (parts.line = await import('./line.js'))
        : (parts.details = await import('./details/details.js'));
      [rest.styles].flat().forEach((sheet) => host.addStyles(sheet));
      update();
    } catch {
      // the first view is complete without it
    }
  };
  host.addController({
    hostConnected: () => addEventListener(readerUnitsEvent, update),
    hostDisconnected() {
      removeEventListener(readerUnitsEvent, update);
      forget(update);
    },
    // Lit as script tags have it takes no controller without it
    hostUpdate() {},
    // the first view is announced before the rest is asked for
    hostUpdated: () => void host.updateComplete.then(load),
  });
  return parts;
}
