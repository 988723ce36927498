import { html, nothing, type LitElement } from 'lit';
import { locale, t } from '../i18n/index.js';

interface Shown {
  label: string;
  done: number;
  /** `null` if nobody knows */
  total: number | null;
}

/** Work in slices: how far it is, and a button that stops it after the slice that is on its way. */
export class Progress {
  readonly #host: LitElement;
  #shown: Shown | null = null;
  #stop = new AbortController();
  #last: Promise<void> = Promise.resolve();

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** Sends the items slice by slice, until one fails or somebody stops it. Work of one slice shows no progress. */
  async slices<Item>(
    label: string,
    items: readonly Item[],
    size: number,
    send: (some: readonly Item[]) => Promise<void>,
  ): Promise<void> {
    if (items.length <= size) return send(items);
    await this.show(label, items.length, async (signal, onDone) => {
      for (let from = 0; from < items.length && !signal.aborted; from += size) {
        await send(items.slice(from, from + size));
        onDone(Math.min(items.length, from + size));
      }
    });
  }

  /** Shows the progress of work that reports how far it is, and ends when its signal is aborted. One waits for another. */
  show(
    label: string,
    total: number | null,
    work: (signal: AbortSignal, onDone: (done: number) => void) => Promise<void>,
  ): Promise<void> {
    const run = this.#last.then(async () => {
      this.#stop = new AbortController();
      const onDone = (done: number) => this.#show({ label, done, total });
      onDone(0);
      window.addEventListener('beforeunload', ask);
      try {
        await work(this.#stop.signal, onDone);
      } finally {
        window.removeEventListener('beforeunload', ask);
        this.#show(null);
      }
    });
    this.#last = run.catch(() => {});
    return run;
  }

  /** Stops the work after the slice that is on its way. */
  stop = (): void => this.#stop.abort();

  /** Nothing while nothing is on its way. */
  render() {
    if (!this.#shown) return nothing;
    const { label, done, total } = this.#shown;
    const bar =
      total === null ? html`<progress></progress>` : html`<progress max=${total} value=${done}></progress>`;
    const figures = [done, ...(total === null ? [] : [total])].map((count) => count.toLocaleString(locale));
    return html`<div class="row progress">
      <label>${label} ${bar}</label>
      <span class="quiet">${figures.join(' / ')}</span>
      <button @click=${this.stop}>${t('cancel')}</button>
    </div>`;
  }

  #show(shown: Shown | null): void {
    this.#shown = shown;
    this.#host.requestUpdate();
  }
}

/** The browser asks before it closes a page whose work is not done. */
const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
