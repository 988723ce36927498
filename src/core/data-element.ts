import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { inRange, optionalNumber } from './attributes.js';
import { InlayElement } from './element.js';
import { explain } from './advice/explain.js';
import { loadDeferred } from './late/load-deferred.js';
import { findEndpoint } from './endpoint.js';
import type { InlayError } from './error.js';
import type { InlayErrorEvent, InlayLoadEvent } from './events.js';
import { phrases } from './phrases.js';
import type { ResourceController, ResourceState } from './resource.js';
import { findSource, type SourceTable } from './sources.js';
import { say, spokenLocale } from './language/translate.js';

/** The events of an element that shows a `Model`, by name. */
export interface DataEventMap<Model> extends Omit<HTMLElementEventMap, 'inlay-load' | 'inlay-error'> {
  'inlay-load': InlayLoadEvent<Model>;
  'inlay-error': InlayErrorEvent;
}

/** `addEventListener`, or its opposite, whose listeners get the element's own model without a cast. */
interface Listen<Model, Options> {
  <Name extends keyof DataEventMap<Model>>(
    type: Name,
    listener: (this: HTMLElement, event: DataEventMap<Model>[Name]) => unknown,
    options?: boolean | Options,
  ): void;
  (type: string, listener: EventListenerOrEventListenerObject | null, options?: boolean | Options): void;
}

/** The base of every element that loads data: shared attributes, and one template for each state. */
export abstract class InlayDataElement<Model, Source extends object = object> extends InlayElement {
  static override properties: PropertyDeclarations = {
    endpoint: {},
    source: {},
    page: {},
    refresh: optionalNumber,
    loading: {},
    heading: {},
    headingLevel: { type: Number, attribute: 'heading-level' },
  };

  /** Base address of the endpoint, such as `https://inlay.example.com/`, or a `.json` file. */
  endpoint: string | null = null;
  /** The system that the endpoint speaks, by name (`inlay` by default); the property also takes a source as an object. */
  source: string | Source | null = null;
  /** Address of the page this is about; by default its canonical URL, which is followed when a router changes it. */
  page: string | null = null;
  /** Seconds between reloads, at least 10; by default the answer says how long it lasts, 0 turns reloading off. */
  refresh: number | null = null;
  /** `eager` loads at once, `lazy` when near the viewport. */
  loading: 'lazy' | 'eager' = 'lazy';
  /** The widget's heading; empty for none. */
  heading: string | null = null;
  /** Level of the heading, 1 to 6; its size is that of the token `--inlay-font-size-heading`. */
  headingLevel = 2;

  /** @internal typed here, and the platform's own */
  declare readonly addEventListener: Listen<Model, AddEventListenerOptions>;
  /** @internal */
  declare readonly removeEventListener: Listen<Model, EventListenerOptions>;

  protected abstract readonly resource: ResourceController<unknown, Model>;

  /** The model that is shown, or was shown last; `null` before the first answer. */
  get model(): Model | null {
    return this.resource.model;
  }

  /** `idle` (nothing to ask yet), `loading`, `ready`, `empty`, `stale` (the last good answer stands in) or `error`. */
  get state(): ResourceState {
    return this.resource.state;
  }

  /** Why there is no current answer; `null` when there is one. */
  get error(): InlayError | null {
    return this.resource.error;
  }

  /**
   * A model that the page already has, from a loader or rendered by its server: it is shown without a request, and
   * stays until the query changes, `reload()` is called or `refresh` says so. Missing fields count as unknown.
   */
  set data(model: unknown) {
    if (model !== null && model !== undefined) this.resource.give(model);
  }

  /** Loads now, however fresh the answer is. Resolves with what is then shown, and rejects with an `InlayError`. */
  reload(): Promise<Model> {
    return this.resource.reload();
  }

  /** The language of words, numbers and dates; English where Inlay does not know the page's. */
  override get locale(): string {
    return spokenLocale(super.locale);
  }

  protected get endpointUrl(): string | null {
    return findEndpoint(this.endpoint, (wrong) => explain(this.localName, 'endpoint', wrong));
  }

  /** The source that the element names or holds; a subclass may have a table `sources` of its own. */
  protected findSource(): Promise<Source> {
    const { sources } = this.constructor as unknown as { sources: SourceTable<Source> };
    return findSource(sources, this.source);
  }

  protected abstract renderModel(model: Model): unknown;

  protected override render(): unknown {
    const { state, model } = this.resource;
    const waiting = state === 'idle' || state === 'loading' || !this.wordsReady;
    this.setState(waiting ? 'loading' : state);
    let content: unknown;
    try {
      if (!waiting && model !== null && state !== 'error') content = this.renderModel(model);
    } catch (thrown) {
      this.setState('error');
      this.resource.fail(thrown);
    }
    content ??= this.renderFallback() ?? (waiting ? this.renderWaiting() : this.renderError());
    return html`<div class="container">${content}</div>`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    void loadDeferred().then((deferred) => deferred?.freeRoom(this));
  }

  /** Stands in for what is on its way, in its shape. */
  protected renderWaiting(): TemplateResult {
    return html`<div part="status" class="frame skeleton" aria-busy="true"></div>`;
  }

  /** The page author's content inside the tag, if any. */
  protected renderFallback(): TemplateResult | null {
    const isContent = (node: ChildNode) =>
      node instanceof Element ? !node.slot : node instanceof Text && node.data.trim();
    return [...this.childNodes].some(isContent)
      ? html`<div class="frame">
          <div><slot></slot></div>
        </div>`
      : null;
  }

  protected renderHeading(words: unknown = this.heading): TemplateResult | typeof nothing {
    if (!words) return nothing;
    return html`<div
      part="title"
      role="heading"
      aria-level=${
        inRange(this.localName, 'heading-level', this.headingLevel, 1, 6) ??
        (Math.min(6, Math.max(1, this.headingLevel)) || 2)
      }
    >
      ${words}
    </div>`;
  }

  protected renderError(): TemplateResult {
    return html`<div class="frame">${this.renderHeading()} ${this.renderFailure()}</div>`;
  }

  /** That loading failed, with a button that tries again. */
  protected renderFailure(): TemplateResult {
    return html`<p part="status" class="message">
      ${say(this.locale, phrases, 'core.failed')}
      <button part="button retry" @click=${this.reload}>${say(this.locale, phrases, 'core.retry')}</button>
    </p>`;
  }
}
