import { css } from 'lit';

/** The choice of a place. */
export const placesStyles = css`
  .places > summary {
    justify-content: center;
    min-inline-size: 2.125em;
    min-block-size: 2em;
    padding: 0;
    border: var(--_line);
    border-radius: var(--_radius);
    font-size: var(--_small);
  }
  .places > summary::after {
    content: none;
  }
  [part='panel'] {
    position: absolute;
    z-index: 1;
    inset-block-start: calc(100% + 0.25em);
    inset-inline-end: 0;
    display: grid;
    gap: var(--_m);
    inline-size: min(18em, 100%);
    padding: var(--_m);
    border: var(--_line);
    border-radius: var(--_radius);
    /* a theme's surface may be translucent; put an opaque colour behind it */
    background: linear-gradient(var(--_surface) 0 0), Canvas;
    color: var(--_text);
    box-shadow: 0 0.25em 1em #0003;
  }
  [part='input'] {
    inline-size: 100%;
    padding: 0.4em 0.6em;
    border: 1px solid color-mix(in srgb, currentColor 55%, transparent);
    border-radius: var(--_radius);
    background: none;
    color: inherit;
    font: inherit;
    font-size: max(1rem, 1em);
  }
  .places ul {
    padding: 0;
    gap: 0;
  }
  .places li {
    display: flex;
    gap: var(--_s);
  }
  .places li button {
    border: 0;
    text-align: start;
  }
  .places li button:first-child {
    flex: 1;
  }
  .places [role='option'] {
    padding: var(--_s) var(--_m);
    border-radius: var(--_radius);
    cursor: pointer;
  }
  .places li button:hover,
  .places [role='option']:hover,
  .places [aria-selected='true'] {
    background: color-mix(in srgb, currentColor 8%, transparent);
  }
  .places [role='status']:empty {
    position: absolute;
  }
  @media (forced-colors: active) {
    .places [aria-selected='true'] {
      forced-color-adjust: none;
      color: SelectedItemText;
      background: SelectedItem;
    }
  }
`;
