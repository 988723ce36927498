import { css } from 'lit';

/** The frame of the widget: header, notices, the buttons below the comments, and what shows when there are none. */
export const box = css`
  :host {
    --_avatar: 2.25em;
    --_gap: calc(1.5 * var(--_m));
    /* from a comment's avatar to those of its replies */
    --_step: var(--_gap);
    --_measure: var(--inlay-text-width, 65ch);
    --_hue: 250;
    --_wash: color-mix(in srgb, currentColor 7%, transparent);
    line-height: 1.5;
  }
  /* more than a screen: whoever sees the head of the thread does not see what follows pushed away */
  :host(:state(loading)) {
    min-block-size: 125svh;
  }
  [hidden] {
    display: none !important;
  }
  .box {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_gap);
    align-content: start;
  }
  [part='header'],
  [part~='footer'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_s) var(--_m);
  }
  .quiet,
  [part~='notice'],
  [part='empty'],
  [part~='actions'] [part~='button'] {
    font-size: var(--_small);
    color: var(--_quiet);
  }
  .quiet,
  .quiet a {
    text-decoration: none;
  }
  [part='title'] .quiet {
    font-size: 1em;
    font-weight: 400;
  }
  [part~='notice'] {
    max-inline-size: 62ch;
  }
  summary {
    display: block;
  }
  [aria-busy] {
    gap: 1.75rem;
  }
  i:first-of-type {
    inline-size: 30%;
  }
  .box > button {
    padding: var(--_m);
    margin-block-start: var(--_m);
  }
  [part='empty'] {
    padding-block: calc(1.5 * var(--_l));
    text-align: center;
  }
`;
