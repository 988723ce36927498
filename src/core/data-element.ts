import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { inRange, optionalNumber } from './attributes.js';
import { InlayElement } from './element.js';
import { phrases } from './phrases.js';
import type { ResourceController } from './resource.js';
import { findEndpoint } from './endpoint.js';
import { say, spokenLocale } from './strings.js';
import { warnOnce } from './warn.js';

/** What every element that asks an endpoint shares: its attributes, and one template per state. */
export abstract class InlayDataElement<Model> extends InlayElement {
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
  /** The system that the endpoint speaks; `inlay` by default. */
  source: string | null = null;
  /** Address of the page this is about; by default its canonical URL. */
  page: string | null = null;
  /** Seconds between reloads, at least 10; by default the answer says how long it lasts, 0 turns reloading off. */
  refresh: number | null = null;
  /** `eager` loads at once, `lazy` when near the viewport. */
  loading = 'lazy';
  /** The widget's heading; empty for none. */
  heading: string | null = null;
  /** Level of the heading, 1–6. */
  headingLevel = 2;

  protected abstract readonly resource: ResourceController<unknown, Model>;

  /** Loads now, however fresh the answer is. */
  reload(): void {
    this.resource.reload();
  }

  /** The language of words, numbers and dates; English where Inlay does not know the page's. */
  override get locale(): string {
    return spokenLocale(super.locale);
  }

  protected get endpointUrl(): string | null {
    return findEndpoint(this.localName, this.endpoint);
  }

  protected abstract renderModel(model: Model): unknown;

  protected override render(): unknown {
    let waiting = false;
    try {
      const { state, model } = this.resource;
      waiting = state === 'idle' || state === 'loading' || !this.wordsReady;
      this.setState(waiting ? 'loading' : state);
      if (!waiting && model !== null) return this.renderModel(model);
    } catch (thrown) {
      // a source of the page's own may have left something out
      warnOnce(this.localName, `cannot show its answer: ${thrown}`);
      this.setState('error');
    }
    return (
      this.renderFallback() ??
      (waiting ? html`<div part="status" class="frame skeleton" aria-busy="true"></div>` : this.renderError())
    );
  }

  /** What the page's author wrote inside the tag, if anything. */
  protected renderFallback(): TemplateResult | null {
    const isOne = (node: ChildNode) =>
      node instanceof Element ? !node.slot : node instanceof Text && node.data.trim();
    return [...this.childNodes].some(isOne) ? html`<div class="frame"><slot></slot></div>` : null;
  }

  protected renderHeading(words: unknown = this.heading): TemplateResult | typeof nothing {
    if (!words) return nothing;
    return html`<div
      part="title"
      role="heading"
      aria-level=${inRange(this.localName, 'heading-level', this.headingLevel, 1, 6) ?? 2}
    >
      ${words}
    </div>`;
  }

  protected renderError(): TemplateResult {
    return html`<p part="status" class="frame failed">
      ${say(this.locale, phrases, 'core.failed')}
      <button part="button" @click=${this.reload}>${say(this.locale, phrases, 'core.retry')}</button>
    </p>`;
  }
}
