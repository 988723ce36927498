import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { choice } from './attributes.js';
import { InlayElement } from './element.js';
import type { ResourceController } from './resource.js';
import { findEndpoint, findPage } from './settings.js';
import { warnOnce } from './warn.js';

/** What every element that asks an endpoint shares: its attributes, and one template per state. */
export abstract class InlayDataElement<Model> extends InlayElement {
  /** Base address of the endpoint, such as `https://inlay.example.com/`, or a `.json` file. */
  @property() endpoint: string | null = null;
  /** The system that the endpoint speaks; `inlay` by default. */
  @property() source: string | null = null;
  /** Address of the page this is about; by default its canonical URL. */
  @property() page: string | null = null;
  /** Seconds between reloads; by default the answer says how long it lasts, 0 turns reloading off. */
  @property({ type: Number }) refresh: number | null = null;
  /** `eager` loads at once, `lazy` when near the viewport. */
  @property() loading = 'lazy';
  /** The widget's heading; empty for none. */
  @property() heading: string | null = null;
  /** Level of the heading, 1–6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  protected abstract readonly resource: ResourceController<unknown, Model>;

  /** Loads now, however fresh the answer is. */
  reload(): void {
    this.resource.reload();
  }

  protected get endpointUrl(): string | null {
    return findEndpoint(this.localName, this.endpoint);
  }

  protected get pageUrl(): string {
    return findPage(this.page);
  }
}
