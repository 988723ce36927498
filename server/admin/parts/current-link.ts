import type { LitElement, ReactiveController } from 'lit';

/**
 * Keeps the current one in the middle of a line of links that scrolls sideways on a phone: when it becomes another, and when
 * a count comes or goes beside one of them.
 */
export class CurrentLink implements ReactiveController {
  readonly #host: LitElement;
  readonly #widths = new ResizeObserver(() => this.#show());
  #line: Element | null = null;
  #current: Element | null = null;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    const line = this.#host.renderRoot.querySelector('.scrolls');
    if (line !== this.#line) {
      this.#widths.disconnect();
      for (const link of line?.children ?? []) this.#widths.observe(link);
    }
    const current = line?.querySelector('[aria-current]') ?? null;
    const isAnother = current !== this.#current;
    this.#line = line;
    this.#current = current;
    if (isAnother) this.#show();
  }

  hostDisconnected(): void {
    this.#widths.disconnect();
    this.#line = null;
  }

  /** The page itself stays where it is. */
  #show(): void {
    if (!this.#line || !this.#current) return;
    const [line, link] = [this.#line.getBoundingClientRect(), this.#current.getBoundingClientRect()];
    this.#line.scrollLeft += link.left + link.width / 2 - (line.left + line.width / 2);
  }
}
