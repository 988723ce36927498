/** One promotion. Links say that they are paid for, and what a third party sends stays in a sandbox. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Promo } from './model.js';

/** `heading` says that it is a promotion; `note` says whose, where the heading does not. */
export function item(
  promo: Promo,
  heading: string,
  note: string | null,
  follow: (promo: Promo) => void,
): TemplateResult {
  const { kind, url, title, image } = promo;
  // "auto" contains the size: a banner would not get its own
  const picture = image
    ? html`<img
        part="image"
        alt=${kind === 'banner' ? (image.alt ?? title ?? note ?? heading) : ''}
        loading="lazy"
        decoding="async"
        sizes=${kind === 'post' ? 'auto, 20em' : nothing}
        width=${image.width ?? nothing}
        height=${image.height ?? nothing}
        srcset=${image.srcset ?? nothing}
        src=${image.src}
      />`
    : nothing;
  return html`<li part="item" class=${kind === 'post' ? kind : 'media'}>
    ${
      kind === 'frame'
        ? html`<iframe
            part="image"
            title=${title ?? note ?? heading}
            sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"
            referrerpolicy="strict-origin-when-cross-origin"
            loading="lazy"
            src=${promo.src!}
          ></iframe>`
        : html`<a
            part="link"
            href=${url!}
            rel="sponsored"
            @click=${() => follow(promo)}
            @auxclick=${(event: MouseEvent) => event.button === 1 && follow(promo)}
          >
            ${picture}
            ${
              kind === 'post'
                ? html`<span part="body">
                    <span part="headline"><bdi>${title}</bdi></span>
                    ${note && html`<span part="meta"><bdi>${note}</bdi></span>`}
                  </span>`
                : nothing
            }
          </a>`
    }
  </li>`;
}

/** A row in the shape of a promoted post. */
export const waitingItem = (): TemplateResult =>
  html`<li part="item" class="post">
    <span part="link">
      <span part="image"></span>
      <span part="body"><i></i><i></i></span>
    </span>
  </li>`;
