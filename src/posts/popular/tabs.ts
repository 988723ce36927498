/** Tabs between windows: loaded with the first list of an element that has them. */
import { css, html, type TemplateResult } from 'lit';
import { choice } from '../../core/attributes.js';
import { say } from '../../core/language/translate.js';
import { windows, type TimeWindow } from '../model.js';
import { phrases } from './phrases.js';

export const styles = css`
  [part~='tabs'] {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_s);
    align-items: start;
  }
  [part~='tab'] {
    border-color: transparent;
    color: var(--_quiet);
    white-space: nowrap;
  }
  [part~='selected'] {
    border-color: var(--_accent);
    color: var(--_accent);
    font-weight: var(--_strong);
  }
  [role='tabpanel'] {
    display: flex;
    flex: 1;
    flex-direction: column;
  }
  @media (forced-colors: active) {
    [part~='selected'] {
      border-color: Highlight;
    }
  }
`;

/** The step that a key takes; left and right follow the direction of the writing. */
const steps: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1, Home: -Infinity, End: Infinity };

interface Host {
  readonly localName: string;
  readonly locale: string;
  tabs: string | null;
  window: TimeWindow | null;
}

/** A tab list as the ARIA Authoring Practices describe it; the tab that has the focus is the chosen one. `body` is its panel. */
export function tabbed(host: Host, chosen: TimeWindow, body: unknown): TemplateResult {
  const { localName, locale } = host;
  const wished = host
    .tabs!.split(/\s+/)
    .flatMap((word) => choice(localName, 'tabs', word, windows, null) ?? []);
  const offered = windows.filter((window) => window === chosen || wished.includes(window));
  const choose = (window: TimeWindow) => void (host.window = window);
  const move = (event: KeyboardEvent) => {
    const list = event.currentTarget as HTMLElement;
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    const reading = Number.isFinite(step) && getComputedStyle(list).direction === 'rtl' ? -step : step;
    const index = offered.indexOf(chosen) + reading;
    const next = Number.isFinite(reading)
      ? (index + offered.length) % offered.length
      : reading < 0
        ? 0
        : offered.length - 1;
    choose(offered[next]!);
    list.querySelectorAll<HTMLElement>('[role=tab]')[next]!.focus();
  };
  return html`<div
      part="tabs"
      role="tablist"
      aria-label=${say(locale, phrases, 'posts.window')}
      @keydown=${move}
    >
      ${offered.map(
        (window) =>
          html`<button
            part=${window === chosen ? 'button tab selected' : 'button tab'}
            role="tab"
            aria-selected=${window === chosen}
            aria-controls="panel"
            tabindex=${window === chosen ? 0 : -1}
            @click=${() => choose(window)}
          >
            ${say(locale, phrases, `posts.${window}`)}
          </button>`,
      )}
    </div>
    <div id="panel" role="tabpanel" aria-label=${say(locale, phrases, `posts.${chosen}`)}>${body}</div>`;
}
