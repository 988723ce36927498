import { css } from 'lit';

/**
 * A list's block size follows from its layout and `limit`, so that nothing below moves when the answer comes; inlay.css
 * reserves the same sizes before the element is defined.
 */
export const styles = css`
  :host {
    --_header: var(--inlay-header-size, 2.5em);
    --_row: var(--inlay-row-size, 6.5em);
    --_columns: 1;
    container-type: inline-size;
  }
  :host([heading='']) {
    --_header: 0px;
  }
  :host([layout='compact']) {
    --_row: var(--inlay-row-size, 3.5em);
  }
  .frame {
    block-size: calc(
      var(--_header) + var(--_tabs, 0px) + round(up, var(--_limit) / var(--_columns), 1) * var(--_row)
    );
    overflow: auto;
    line-height: 1.3;
  }
  .card {
    overflow: visible;
  }
  [part='header'] {
    block-size: var(--_header);
  }
  [part='title'] {
    overflow: hidden;
    font-size: 1.125em;
    font-weight: var(--_strong);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .skeleton {
    background: repeating-linear-gradient(
        transparent 0 0.625em,
        color-mix(in srgb, currentColor 6%, transparent) 0 calc(var(--_row) - 0.625em),
        transparent 0 var(--_row)
      )
      0 calc(var(--_header) + var(--_tabs, 0px)) no-repeat;
  }
  [part='list'] {
    display: grid;
    grid-template-columns: repeat(var(--_columns), minmax(0, 1fr));
    grid-auto-rows: var(--_row);
    column-gap: 1.5em;
  }
  [part='item'] {
    position: relative;
    display: flex;
    gap: 0.75em;
    padding-block: 0.625em;
    border-block-start: var(--_line);
    counter-increment: rank;
  }
  /* rows of a long list cost nothing until they are near */
  [part='item']:nth-child(n + 9) {
    content-visibility: auto;
    overflow-clip-margin: 4px;
  }
  [part='body'] {
    display: flex;
    flex: 1;
    flex-direction: column;
    justify-content: safe center;
    gap: 0.125em;
    min-inline-size: 0;
    overflow: hidden;
  }
  [part='link'] {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    overflow: hidden;
    flex: none;
    font-weight: var(--_strong);
    text-align: match-parent;
    text-decoration: none;
  }
  [part='link']:hover {
    text-decoration: underline;
  }
  [part='item'] [part='link']::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  [part='image'] {
    order: 1;
    inline-size: 5.25em;
    block-size: 5.25em;
    object-fit: cover;
    border-radius: var(--_radius);
    background: color-mix(in srgb, currentColor 8%, transparent);
  }
  /* what divides two words of a line is cut off at the line's start */
  [part='meta'] {
    display: flex;
    flex-wrap: wrap;
    margin-inline-start: -1em;
    color: var(--_quiet);
    font-size: 0.8125em;
  }
  [part='meta'] > * {
    margin-inline-start: 1em;
  }
  [part='meta'] > ::before {
    content: '·' / '';
    display: inline-block;
    inline-size: 1em;
    margin-inline-start: -1em;
    text-align: center;
  }
  :host([layout='compact']) :is([part='image'], [part='meta']) {
    display: none;
  }
  :host([layout='compact']) [part='item'] {
    padding-block: 0.375em;
  }
  :host([layout='compact']) [part='link'] {
    -webkit-line-clamp: 2;
  }
  @container (min-inline-size: 36em) {
    .frame {
      --_columns: min(var(--_limit), var(--inlay-columns, 2));
    }
    :host([layout='cards']) .frame {
      --_columns: min(var(--_limit), var(--inlay-columns, 3));
      --_image: calc((100cqi + 1.5em) / var(--_columns) * 9 / 16 - 0.85em);
      --_row: calc(var(--_image) + var(--inlay-row-size, 6.25em));
    }
    :host([layout='cards']) [part='item'] {
      flex-direction: column;
      gap: 0.5em;
      border: 0;
      padding-block-start: 0;
    }
    :host([layout='cards']) [part='image'] {
      order: -1;
      flex: none;
      inline-size: 100%;
      block-size: var(--_image);
    }
    :host([layout='cards']) [part='body'] {
      justify-content: start;
    }
  }
`;
