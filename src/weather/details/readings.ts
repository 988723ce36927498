/**
 * Reads the curve hour by hour: by pointer, by touch, and by arrow keys. To assistive technology it is a slider whose value
 * is what the hour brings, so that each step is announced.
 */
import { html, type TemplateResult } from 'lit';
import { horizontal } from '../../core/arrow-keys.js';

const hoursOf = (row: Element): Element[] => [...row.querySelectorAll('[data-reading]')];

/** The hour that the keys are at. */
const indexOf = (row: Element): number => Number(row.ariaValueNow);

/** "hour", in every language that Intl knows. */
const hourIn = (locale: string): string | undefined =>
  new Intl.DisplayNames(locale, { type: 'dateTimeField' }).of('hour');

export const readings = (words: readonly string[], locale: string, size: string): TemplateResult =>
  html`<div
    class="readings ${size}"
    role="slider"
    tabindex="0"
    aria-label=${hourIn(locale)}
    aria-valuemin="0"
    aria-valuemax=${words.length - 1}
    aria-valuenow="0"
    aria-valuetext=${words[0]}
    @keydown=${followKey}
    @focus=${({ currentTarget }: Event) => showFocused(currentTarget as HTMLElement)}
    @blur=${({ currentTarget }: Event) => show(currentTarget as HTMLElement, null)}
    @pointerenter=${hideOnEscape}
    @pointerdown=${point}
    @pointermove=${point}
    @pointerleave=${({ currentTarget }: Event) => showFocused(currentTarget as HTMLElement)}
  >
    ${words.map((one) => html`<span data-reading=${one}></span>`)}
    <span class="reading"><span part="reading"></span></span>
  </div>`;

/** Shows what an hour brings above it; `null` shows nothing. */
function show(row: HTMLElement, index: number | null): void {
  const hours = hoursOf(row);
  const hour = index === null ? undefined : hours[index];
  hours.forEach((one) => one.classList.toggle('at', one === hour));
  row.style.setProperty('--_at', String((index ?? 0) / (hours.length - 1 || 1)));
  row.querySelector('[part=reading]')!.textContent = hour?.getAttribute('data-reading') ?? '';
}

/** The hour of the keys, while they are in use. */
const showFocused = (row: HTMLElement): void =>
  show(row, row.matches(':focus-visible') ? indexOf(row) : null);

function point({ currentTarget, target }: Event): void {
  const row = currentTarget as HTMLElement;
  const index = hoursOf(row).indexOf(target as Element);
  if (index >= 0) show(row, index);
}

/** What lies under the words can be seen without moving the pointer (WCAG 1.4.13). */
function hideOnEscape({ currentTarget }: Event): void {
  const row = currentTarget as HTMLElement;
  const pointing = new AbortController();
  const { signal } = pointing;
  const hide = ({ key }: KeyboardEvent) => {
    // the pointer does not leave what is removed under it
    if (!row.isConnected) pointing.abort();
    else if (key === 'Escape') show(row, null);
  };
  addEventListener('keydown', hide, { signal });
  row.addEventListener('pointerleave', () => pointing.abort(), { signal });
}

function followKey(event: KeyboardEvent): void {
  const row = event.currentTarget as HTMLElement;
  const hours = hoursOf(row);
  const last = hours.length - 1;
  const [back, forward] = horizontal(row);
  const steps: Record<string, number> = {
    ...{ [back]: -1, [forward]: 1, ArrowDown: -1, ArrowUp: 1 },
    ...{ PageDown: -6, PageUp: 6, Home: -last, End: last },
  };
  if (event.key === 'Escape') return show(row, null);
  const step = steps[event.key];
  if (step === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
  event.preventDefault();
  const index = Math.max(0, Math.min(last, indexOf(row) + step));
  row.ariaValueNow = String(index);
  row.ariaValueText = hours[index]!.getAttribute('data-reading')!;
  show(row, index);
}
