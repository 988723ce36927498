import { css, html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { t } from '../i18n/index.js';
import { Notice } from '../parts/notice.js';
import { shared } from '../parts/styles/shared.js';
import type { Finding, HealthApi } from './api.js';

/** The health page: what is wrong with a page of a site, and how to mend it. */
export class HealthPage extends LitElement {
  static override styles = [
    shared,
    css`
      ul {
        display: grid;
        gap: 0.75rem;
        margin: 1rem 0;
        padding: 0;
        list-style: none;
      }
      li {
        padding: 0.75rem 1rem;
        overflow-wrap: anywhere;
        border: 1px solid var(--_border);
        border-inline-start: 0.25rem solid var(--_border);
        border-radius: 0.5rem;
        background: var(--admin-surface);
      }
      li.error {
        border-inline-start-color: var(--inlay-color-danger);
        color: inherit;
      }
      li.error strong {
        color: var(--inlay-color-danger);
      }
      strong {
        display: block;
      }
      /* it has the focus only so that it is read aloud */
      [data-result]:focus {
        outline: none;
      }
    `,
  ];

  @property({ attribute: false }) api!: HealthApi;

  @state() private findings: readonly Finding[] | null = null;
  @state() private address = '';
  @state() private busy = false;

  readonly #notice = new Notice(this);

  override render() {
    return html`<form class="ask" @submit=${this.#check}>
        <label for="page">${t('health.page')}</label>
        <input id="page" type="url" dir="ltr" required placeholder="https://" aria-describedby="hint" />
        <button class="main" aria-disabled=${this.busy ? 'true' : nothing}>
          ${t(this.busy ? 'health.checking' : 'health.check')}
        </button>
        <p id="hint" class="quiet">${t('health.hint')}</p>
      </form>
      ${this.#notice.render(nothing)} ${this.findings ? this.#list(this.findings) : nothing}
      <admin-not-counted .api=${this.api}></admin-not-counted>`;
  }

  #list(findings: readonly Finding[]) {
    if (!findings.length)
      return html`<p data-result tabindex="-1">${t('health.fine', { page: this.address })}</p>`;
    const item = ({ level, sentence, values }: Finding) =>
      html`<li class=${level}>
        <strong>${t(level === 'error' ? 'health.error' : 'health.warning')}</strong
        >${t(`finding.${sentence}`, values)}
      </li>`;
    return html`<h2 data-result tabindex="-1"><bdi dir="ltr">${this.address}</bdi></h2>
      <ul>
        ${findings.map(item)}
      </ul>`;
  }

  #check = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.busy) return;
    const address = this.renderRoot.querySelector('input')!.value.trim();
    this.busy = true;
    this.findings = null;
    this.#notice.show('');
    await this.#notice.tryOr(async () => {
      this.findings = await this.api.check(address);
      this.address = address;
    });
    this.busy = false;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[data-result]')?.focus();
  };
}
