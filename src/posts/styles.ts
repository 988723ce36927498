import { css } from 'lit';

/**
 * A list's block size is guessed from its layout and `limit`, so that nothing below moves when the answer comes;
 * inlay.css reserves the same before the element is defined. Longer rows grow; what is left over stands below the list.
 */
export const styles = css`
  :host {
    --_header: var(--inlay-header-size, 2.5em);
    --_row: var(--inlay-row-size, calc(7.375em + 10 * var(--_wide)));
    --_columns: 1;
    /* more for a font of wide letters, in which words take more lines */
    --_wide: max(0em, 1ch - 0.575em);
  }
  :host([heading='']) {
    --_header: 0px;
  }
  :host([layout='compact']) {
    --_row: var(--inlay-row-size, calc(3.25em + 12 * var(--_wide)));
  }
  .frame {
    min-block-size: calc(
      var(--_header) + var(--_tabs, 0px) + round(up, var(--_limit) / var(--_columns), 1) * var(--_row)
    );
    line-height: 1.3;
  }
  .card > [part~='header'] {
    min-block-size: var(--_header);
  }
  [part~='list'] {
    display: grid;
    align-content: start;
    grid-template-columns: repeat(var(--_columns), minmax(0, 1fr));
    column-gap: calc(1.5 * var(--_l));
  }
  [part~='item'] {
    position: relative;
    display: flex;
    gap: calc(1.5 * var(--_m));
    padding-block: var(--_m);
    border-block-start: var(--_line);
  }
  /* rows of a long list cost nothing until they are near */
  [part~='item']:nth-child(n + 9) {
    content-visibility: auto;
    contain-intrinsic-block-size: auto var(--_row);
    overflow-clip-margin: 4px;
  }
  [part~='body'] {
    flex: 1;
    min-inline-size: 0;
  }
  a {
    text-decoration: none;
  }
  a:hover {
    text-decoration: underline;
  }
  [part~='headline'] {
    font-weight: var(--_strong);
    hyphens: auto;
    text-wrap: pretty;
  }
  /* the whole row follows the link */
  [part~='headline']::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  [part~='image'] {
    order: 1;
    flex: none;
    align-self: start;
    /* both said outright: a picture that has not come yet has no ratio */
    inline-size: min(4.75em, 24cqi);
    block-size: min(4.75em, 24cqi);
    object-fit: cover;
    border-radius: var(--_radius);
    background: color-mix(in srgb, currentColor 8%, transparent);
  }
  /* what divides two words of a line is cut off at the line's start; the space between them takes none at its end */
  [part~='meta'] {
    text-wrap: balance;
    word-spacing: 0.75em;
    margin-block-start: calc(var(--_s) / 2);
    overflow: hidden;
    color: var(--_quiet);
    font-size: var(--_small);
  }
  [part~='meta'] > * {
    display: inline-block;
    margin-inline-start: -1em;
    padding-inline-start: 1em;
    word-spacing: 0;
  }
  [part~='meta'] > ::before {
    content: '·' / '';
    display: inline-block;
    inline-size: 1em;
    margin-inline-start: -1em;
    text-align: center;
  }
  [part~='more'] {
    margin-block-start: var(--_m);
    padding: 0.6em;
    font-weight: var(--_strong);
  }
  i:last-child:not(:only-child) {
    inline-size: 55%;
  }
  :host([layout='compact']) :is([part~='image'], [part~='meta']) {
    display: none;
  }
  :host([layout='compact']) [part~='item'] {
    padding-block: calc(0.75 * var(--_m));
  }
  /* beside a picture, two lines have room for the time and the visits */
  @container (max-inline-size: 37ch) {
    [part~='image'] ~ * :is([part~='category'], [part~='minutes']):has(~ [part~='visits']) {
      display: none;
    }
  }
  /* large text on a phone */
  @container (max-inline-size: 13em) {
    [part~='image'] {
      display: none;
    }
  }
  @container (min-inline-size: 36em) {
    .frame {
      --_columns: min(var(--_limit), var(--inlay-columns, 2));
    }
    :host([layout='cards']) .frame {
      --_columns: min(var(--_limit), var(--inlay-columns, 3));
      --_image: calc((100cqi + 1.5 * var(--_l)) / var(--_columns) * 9 / 16 - 0.85em);
      --_row: calc(var(--_image) + var(--inlay-row-size, calc(8em + 39 * var(--_wide))));
    }
    :host([layout='cards']) [part~='item'] {
      flex-direction: column;
      gap: var(--_m);
      padding-block-end: 1em;
    }
    :host([layout='cards']) [part~='item']:has([part~='image']) {
      border: 0;
      padding-block-start: 0;
    }
    :host([layout='cards']) [part~='image'] {
      order: -1;
      inline-size: 100%;
      block-size: var(--_image);
    }
    :host([layout='cards']) [part~='body'] {
      flex: none;
    }
  }
`;
