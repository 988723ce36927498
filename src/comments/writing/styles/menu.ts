import { css } from 'lit';

/** What stands above the page; and more actions, which do. */
export const menu = css`
  [part~='actions'] [aria-expanded='true'] {
    background: var(--_wash);
  }
  [part='menu'],
  [part~='toast'],
  .box > [part='status']:not(.hidden) {
    color: var(--_text);
    /* a theme's surface may be translucent; put an opaque colour behind it */
    background:
      linear-gradient(var(--_surface) 0 0), light-dark(canvas, color-mix(in srgb, canvas 88%, canvastext));
    border: var(--_line);
    border-radius: var(--_radius);
    box-shadow: 0 0.25rem 1.25rem rgb(0 0 0 / 18%);
  }
  [popover] {
    position: absolute;
    inset: auto;
    margin: 0;
    padding: 0.25rem;
  }
  [part='menu'] {
    min-inline-size: 10rem;
  }
  [part='menu'] > button {
    display: flex;
    align-items: center;
    gap: 0.75em;
    inline-size: 100%;
    min-block-size: 2.25rem;
    border-color: transparent;
    padding: 0.25rem 0.75rem;
    font-size: var(--_small);
    text-align: start;
  }
  [part='menu'] > :focus-visible {
    outline-offset: -2px;
  }
  [part='menu'] > [data-do='delete'] {
    color: var(--_danger);
  }
  @media (pointer: coarse) {
    [part='menu'] > button {
      min-block-size: 2.75rem;
    }
  }
  @media (forced-colors: active) {
    [part='menu'] > button {
      border-color: Canvas;
    }
  }
`;
