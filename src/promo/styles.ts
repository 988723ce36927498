import { css } from 'lit';

/**
 * The box keeps its size, filled or not: `limit` rows at the least, or one of the usual sizes of banners; inlay.css
 * reserves the same before the element is defined.
 */
export const styles = css`
  .frame {
    --_box: var(--inlay-promo-size, calc(var(--_limit) * 6.5em));
    min-block-size: calc(var(--_box) + 1.75em);
    line-height: 1.3;
  }
  :host([size='300x250']) .frame {
    --_box: 250px;
    --_width: 300px;
  }
  :host([size='300x600']) .frame {
    --_box: 600px;
    --_width: 300px;
  }
  :host([size='320x100']) .frame {
    --_box: 100px;
    --_width: 320px;
  }
  :host([size='728x90']) .frame {
    --_box: 90px;
    --_width: 728px;
  }
  :host([size='970x250']) .frame {
    --_box: 250px;
    --_width: 970px;
  }
  /* the page styles the label, but cannot take it away */
  [part~='label'] {
    display: block !important;
    visibility: visible !important;
    opacity: 1 !important;
    flex: none;
    align-content: center;
    min-block-size: 1.75em;
    color: var(--_quiet);
    font-size: var(--_small);
  }
  .frame > [part~='label'] {
    min-block-size: calc(1.75em / 0.875);
  }
  [part~='list'] {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    max-inline-size: var(--_width);
    flex: 1;
    grid-auto-rows: minmax(min-content, 1fr);
  }
  :host([size]) [part~='list'] {
    flex: none;
  }
  .post {
    border-block-start: var(--_line);
  }
  [part~='link'] {
    display: flex;
    align-items: center;
    gap: calc(1.5 * var(--_m));
    block-size: 100%;
    text-decoration: none;
  }
  [part~='link']:focus-visible {
    outline-offset: -2px;
  }
  .post [part~='link'] {
    align-items: start;
    padding-block: calc(1.25 * var(--_m));
  }
  .post [part~='link']:hover [part~='headline'] {
    text-decoration: underline;
  }
  /* a banner is as large as its picture, so that its link is too; what is left of its box is below */
  .media {
    justify-self: start;
    max-inline-size: 100%;
  }
  [part~='image'] {
    max-inline-size: 100%;
    max-block-size: var(--_box);
    block-size: auto;
  }
  iframe {
    display: block;
    inline-size: 100cqi;
    min-block-size: var(--_box);
    border: 0;
  }
  .post [part~='image'] {
    flex: none;
    order: 1;
    inline-size: min(5.125em, 25cqi);
    block-size: min(5.125em, 25cqi);
    object-fit: cover;
    border-radius: var(--_radius);
    background: color-mix(in srgb, currentColor 8%, transparent);
  }
  [part~='body'] {
    flex: 1;
    min-inline-size: 0;
  }
  [part~='headline'] {
    display: block;
    font-weight: var(--_strong);
    hyphens: auto;
    text-wrap: pretty;
  }
  [part~='meta'] {
    display: block;
    margin-block-start: var(--_s);
    color: var(--_quiet);
    font-size: var(--_small);
  }
  i:last-child:not(:only-child) {
    inline-size: 45%;
  }
`;
