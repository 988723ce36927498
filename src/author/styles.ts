import { css } from 'lit';

/**
 * The card's block size is guessed, so that nothing below moves when the answer comes; inlay.css reserves the same
 * before the element is defined. What is longer grows.
 */
export const styles = css`
  :host {
    --_box: var(--inlay-author-size, 15em);
    /* more for a font of wide letters, in which words take more lines */
    --_wide: max(0em, 1ch - 0.575em);
  }
  :host([heading]:not([heading=''])) {
    --_header: var(--inlay-header-size, 2.5em);
  }
  .frame {
    min-block-size: calc(var(--_header, 0em) + var(--_box) + 21 * var(--_wide) + var(--_posts) * 3.25em);
    line-height: 1.4;
  }
  @container (min-inline-size: 30em) {
    .frame {
      --_box: var(--inlay-author-size, 10.5em);
    }
  }
  [part~='title'] {
    min-block-size: var(--_header, 0em);
  }
  .authors {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 18em), 1fr));
    gap: calc(2 * var(--_l));
  }
  [part~='item'] {
    display: flex;
    flex-direction: column;
    gap: calc(1.25 * var(--_m));
    min-inline-size: 0;
  }
  [part~='header'] {
    display: flex;
    align-items: center;
    gap: calc(1.5 * var(--_m));
  }
  [part~='header'] > div {
    flex: 1;
    min-inline-size: 0;
  }
  [part~='avatar'] {
    flex: none;
    display: grid;
    place-content: center;
    inline-size: min(3.5em, 25cqi);
    block-size: min(3.5em, 25cqi);
    /* to be seen in forced colours */
    border: 1px solid transparent;
    border-radius: 50%;
    object-fit: cover;
    background: color-mix(in srgb, var(--_accent) 14%, transparent);
    color: var(--_accent);
    font-weight: var(--_strong);
    white-space: nowrap;
  }
  span[part~='avatar']:empty {
    background: color-mix(in srgb, currentColor 7%, transparent);
  }
  [part~='body'] {
    text-wrap: pretty;
  }
  [part~='name'] {
    display: block;
    font-size: 1.125em;
    font-weight: var(--_strong);
  }
  a {
    text-decoration: none;
  }
  a:hover {
    text-decoration: underline;
  }
  [part~='role'],
  [part~='links'] {
    color: var(--_quiet);
    font-size: var(--_small);
  }
  [part~='links'] {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_s) var(--_m);
  }
  /* a target of 24 px at the least (WCAG 2.5.8) */
  [part~='links'] a {
    display: flex;
    align-items: center;
    gap: calc(1.5 * var(--_s));
    min-block-size: max(24px, 1.75em);
    padding-inline: 0.6em;
    border: var(--_line);
    border-radius: calc(3 * var(--_radius));
  }
  [part~='icon'] {
    flex: none;
    inline-size: 1em;
    block-size: 1em;
    fill: currentColor;
  }
  [part~='list'] {
    /* what is above the first is taken from below the last */
    margin-block: calc(0.75 * var(--_m)) calc(-0.75 * var(--_m));
  }
  [part~='post'] {
    display: grid;
    align-items: center;
    min-block-size: 3.25em;
    border-block-start: var(--_line);
    line-height: 1.25;
  }
  [part~='post'] a {
    padding-block: calc(0.75 * var(--_m));
    font-weight: var(--_strong);
  }
  i:last-child:not(:only-child) {
    inline-size: 60%;
  }
`;
