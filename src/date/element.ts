import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { choice } from '../core/attributes.js';
import { callAt, forget } from '../core/time/later.js';
import { InlayElement } from '../core/element.js';
import { findTimeZone } from '../core/settings.js';
import { inline, shared } from '../core/styles.js';
import { warnOnce } from '../core/advice/warn.js';
import { dateLengths, type DateLength, describeDate, type DescribedDate } from './describe.js';

/**
 * The day's date, or another one, in the page's language: "Sunday, May 26, 2024". Turns over at midnight in the
 * site's time zone. What stands inside the tag shows before the script and when `value` is no date.
 *
 * @summary The date in the page's language and the site's time zone.
 * @tag inlay-date
 * @slot - shown without JavaScript, and when `value` is no date
 * @csspart time - the `<time>` element
 * @cssstate ready - a date is shown
 * @cssstate error - `value` is no date
 */
export class InlayDate extends InlayElement {
  static override readonly tagName: string = 'inlay-date';

  static override properties: PropertyDeclarations = {
    value: {},
    timeZone: { attribute: 'time-zone' },
    dateStyle: { attribute: 'date-style' },
    timeStyle: { attribute: 'time-style' },
    relative: { type: Boolean },
  };

  static override styles = [shared, inline];

  /** Another date than today's: a day `2024-05-26` or an instant `2024-05-26T14:30:00+02:00` (ISO 8601). */
  value: string | null = null;
  /** IANA name of the zone whose day it is; by default `<meta name="inlay-time-zone">`, else the reader's zone. */
  timeZone: string | null = null;
  /** Length of the date as Intl has it: `full` (default), `long`, `medium` or `short`. */
  dateStyle: DateLength | null = null;
  /** Shows the time of day too, in one of the same lengths. */
  timeStyle: DateLength | null = null;
  /** "3 hours ago" in place of the date in `value`; updates itself. */
  relative = false;

  #shown: DescribedDate | null = null;
  readonly #tick = (): void => this.requestUpdate();

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    forget(this.#tick);
  }

  /** Renders again when the text may change. The time zone library that knows midnight follows the first view. */
  async #wait(date: DescribedDate, timeZone: string, now: number): Promise<void> {
    this.#shown = date;
    if (date.until !== null) callAt(date.until, this.#tick);
    if (!date.daily) return;
    const midnight = await import('../core/time/midnight.js').then(
      ({ nextMidnight }) => nextMidnight(now, timeZone),
      // offline: an hour later it may be reachable
      () => now + 3_600_000,
    );
    const isCurrent = this.isConnected && this.#shown === date;
    if (isCurrent && (date.until === null || midnight < date.until)) callAt(midnight, this.#tick);
  }

  protected override render(): TemplateResult {
    const tag = this.localName;
    const wish = {
      value: this.value || null,
      timeZone: findTimeZone(tag, this.timeZone),
      dateStyle: choice(tag, 'date-style', this.dateStyle, dateLengths, undefined),
      timeStyle: choice(tag, 'time-style', this.timeStyle, dateLengths, undefined),
      relative: this.relative,
    };
    const now = Date.now();
    const date = describeDate(wish, this.locale, now);
    this.setState(date ? 'ready' : 'error');
    if (!date) {
      warnOnce(
        tag,
        `cannot read value="${this.value}". Write a date such as 2024-05-26 or 2024-05-26T14:30+02:00.`,
      );
      return html`<slot></slot>`;
    }
    if (this.isConnected) void this.#wait(date, wish.timeZone, now);
    return html`<time part="time" datetime=${date.machine} title=${date.full ?? nothing}>${date.text}</time>`;
  }
}
