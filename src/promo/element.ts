import { html, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { choice, inRange } from '../core/attributes.js';
import { beacon } from '../core/beacon.js';
import { InlayDataElement } from '../core/data-element.js';
import { pageClient } from '../core/page-client.js';
import { ResourceController } from '../core/resource.js';
import { say } from '../core/language/translate.js';
import { shared } from '../core/styles.js';
import { granted, type Consent } from './consent.js';
import { InlayPromoViewEvent } from './events.js';
import { item, waitingItem } from './item.js';
import { labels } from './labels.js';
import { promoSizes, type Promo, type PromoEvent, type Promos, type PromoSize } from './model.js';
import { phrases } from './phrases.js';
import type { PromoQuery, PromoSource } from './source.js';
import { sources } from './sources/index.js';
import { normalizePromos } from './sources/inlay.js';
import { styles } from './styles.js';
import { whenViewed } from './viewed.js';

/**
 * A place for promotions that says so: every item stands under a label that no style can take away, links carry
 * `rel="sponsored"`, and what a third party sends is shown in a sandbox. The box keeps its size, filled or not. What
 * is inside the tag is the site's own notice: it shows while nothing is booked, and until there is consent.
 *
 * @summary A labelled place for promoted posts and banners.
 * @tag inlay-promo
 * @slot - the house's own notice: shown without JavaScript, and while there is no promotion
 * @fires {InlayLoadEvent<Promos>} inlay-load - an answer is shown; does not bubble
 * @fires {InlayErrorEvent} inlay-error - loading or showing it failed; does not bubble
 * @fires {InlayPromoViewEvent} inlay-promo-view - half of an item was in view for a second; once an item
 * @csspart label - says that this is a promotion
 * @csspart list - the items
 * @csspart item - one promotion
 * @csspart link - its link
 * @csspart image - its picture, or its frame
 * @csspart body - headline and meta
 * @csspart headline - the headline of a promoted post
 * @csspart meta - who pays, unless the label says it for all
 * @csspart status - fills the box while there is nothing to show
 * @cssprop [--inlay-promo-size = 6.5em a row] - block size of the box below the label
 * @cssstate loading - nothing to show yet
 * @cssstate ready - promotions are shown
 * @cssstate empty - nothing is booked, or the reader does not consent
 * @cssstate stale - the last good answer is shown because the endpoint fails
 * @cssstate error - nothing to show, and the endpoint fails
 */
export class InlayPromo extends InlayDataElement<Promos, PromoSource> {
  static override readonly tagName: string = 'inlay-promo';

  /** The systems that `source` can name; add your own under a new name. */
  static readonly sources = sources;

  static #consent: Consent = null;
  static readonly #connected = new Set<InlayPromo>();

  /**
   * Whether promotions may be asked for, where that needs the reader's consent: `true`, `false`, a promise of one, or a
   * function that answers with either. Until it is `true`, nothing is asked for or counted; a promise that fails means
   * no. It can be set again at any time: what was refused is taken off the page, what is allowed is loaded.
   */
  static get consent(): Consent {
    return InlayPromo.#consent;
  }
  static set consent(consent: Consent) {
    InlayPromo.#consent = consent;
    InlayPromo.#connected.forEach((element) => void element.#ask());
  }

  static override properties: PropertyDeclarations = {
    name: {},
    limit: { type: Number },
    size: { reflect: true },
    consent: { attribute: false },
  };

  static override styles = [shared, styles];

  /** The place's name, by which promotions are booked. */
  name: string | null = null;
  /** How many promotions to show, 1 to 20. */
  limit = 1;
  /** A banner's size: `300x250`, `300x600`, `320x100`, `728x90` or `970x250` px; without it a row an item. */
  size: PromoSize | null = null;

  /** Like the class's `consent`, for this element alone; `null` leaves it to the class. */
  consent: Consent = null;

  protected override readonly resource = new ResourceController<PromoQuery, Promos>(this, {
    query: () => (this.#allowed ? this.#query : null),
    normalize: (value) => normalizePromos(value, document.baseURI),
    load: async (query, signal) => (await this.findSource()).load(query, pageClient(signal)),
    isEmpty: ({ items }) => !items.length,
  });

  /** whether the endpoint may be asked; `null` until the reader has answered */
  #allowed: boolean | null = null;
  /** the consent that was asked for last */
  #asked = 0;
  /** ids of items that were counted as seen */
  readonly #viewed = new Set<string>();
  #watches: (() => void)[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    InlayPromo.#connected.add(this);
    void this.#ask();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    InlayPromo.#connected.delete(this);
    this.#unwatch();
  }

  async #ask(): Promise<void> {
    const asked = ++this.#asked;
    this.#allow(null);
    const allowed = await granted(this.consent ?? InlayPromo.consent);
    // another answer may have been asked for meanwhile
    if (asked === this.#asked) this.#allow(allowed);
  }

  #allow(allowed: boolean | null): void {
    this.#allowed = allowed;
    this.requestUpdate();
  }

  get #limit(): number {
    return inRange(this.localName, 'limit', this.limit, 1, 20) ?? 1;
  }

  get #query(): PromoQuery {
    return { endpoint: this.endpointUrl, slot: this.name, limit: this.#limit };
  }

  #unwatch(): void {
    this.#watches.forEach((end) => end());
    this.#watches = [];
  }

  async #send(event: PromoEvent, { id }: Promo): Promise<void> {
    const url = this.#allowed && (await this.findSource()).events?.(this.#query);
    if (url && id) beacon(url, { id, event });
  }

  #view(promo: Promo): void {
    this.#viewed.add(promo.id);
    this.dispatchEvent(new InlayPromoViewEvent(promo));
    void this.#send('view', promo);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('consent')) void this.#ask();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    // for the styles; a strict policy blocks what is written as an attribute
    const frame = this.renderRoot.querySelector<HTMLElement>('.frame');
    frame?.style.setProperty('--_limit', String(this.#limit));
    this.#unwatch();
    if (!this.isConnected) return;
    const items = (this.#allowed && this.resource.model?.items) || [];
    this.#watches = [...this.renderRoot.querySelectorAll('[part~=item]')].flatMap((element, index) => {
      const promo = items[index];
      return promo && !this.#viewed.has(promo.id) ? whenViewed(element, () => this.#view(promo)) : [];
    });
  }

  protected override render(): unknown {
    const content = super.render();
    if (this.#allowed === false) this.setState('empty');
    return content;
  }

  protected override renderWaiting(): TemplateResult {
    if (this.#allowed === false || this.size) return this.renderError();
    return html`<div part="status" class="frame" aria-busy="true">
      <div part="label">${say(this.locale, phrases, 'promo.label')}</div>
      <ul part="list" aria-hidden="true">
        ${Array.from({ length: this.#limit }, waitingItem)}
      </ul>
    </div>`;
  }

  /** A reader misses nothing, so nothing is said. */
  protected override renderError(): TemplateResult {
    return html`<div part="status" class="frame"></div>`;
  }

  protected override renderModel({ label, items }: Promos): unknown {
    choice(this.localName, 'size', this.size, promoSizes, null);
    const shown = items.slice(0, this.#limit);
    if (!shown.length) return this.renderFallback() ?? this.renderError();
    const { heading, notes } = labels(shown, label, this.locale);
    const click = (promo: Promo) => void this.#send('click', promo);
    return html`<div class="frame">
      <div part="label"><bdi>${heading}</bdi></div>
      <ul part="list" role="list">
        ${shown.map((promo, index) => item(promo, heading, notes[index] ?? null, click))}
      </ul>
    </div>`;
  }
}
