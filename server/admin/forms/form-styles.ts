import { css } from 'lit';

export const formStyles = css`
  form {
    max-inline-size: 40rem;
  }
  /* short fields stand in pairs where there is room */
  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(15rem, 100%), 1fr));
    column-gap: 1rem;
    align-items: start;
    /* takes back the space below its last fields */
    margin-block-end: -1rem;
  }
  .fields > * {
    margin-block-end: 1rem;
  }
  .fields > :not(.short) {
    grid-column: 1 / -1;
  }
  .field {
    display: grid;
    min-inline-size: 0;
  }
  /* a pair shares its rows, so that labels, hints and controls each stand on one line, however long their words */
  .short {
    grid-row: span 3;
    grid-template-rows: subgrid;
  }
  .short > :is(input, select) {
    grid-row: 3;
  }
  .field[hidden] {
    display: none;
  }
  .field textarea {
    min-block-size: 5rem;
    /* as high as what is in it, where the browser knows how */
    field-sizing: content;
    max-block-size: 24rem;
  }
  .field > :is(label, .about) {
    margin-block-end: 0.25rem;
  }
  .field > label {
    font-weight: 600;
  }
  /* keeps a focused field clear of the sticky bars */
  :is(input, select, textarea, summary, button) {
    scroll-margin-block: 6rem;
  }
  .field p {
    margin: 0;
  }
  .field :is(input:not([type='checkbox']), select) {
    inline-size: 100%;
    min-inline-size: 0;
  }
  .field [inputmode='numeric'] {
    max-inline-size: 10rem;
  }
  .field .id {
    max-inline-size: 24rem;
    font-family: ui-monospace, monospace;
    font-size: 0.9375em;
  }
  [readonly] {
    border-style: dashed;
  }
  form > .fields {
    margin-block-start: 1rem;
  }
  fieldset,
  details {
    min-inline-size: 0;
    margin: 1.25rem 0;
    padding: 1rem var(--_edge);
    border: 1px solid var(--_border);
    border-radius: 0.5rem;
    background: var(--admin-surface);
  }
  fieldset h2,
  summary h2 {
    display: inline;
    margin: 0;
    font-size: 1rem;
  }
  legend {
    float: inline-start;
    inline-size: 100%;
    margin-block-end: 0.75rem;
    padding: 0;
    font-weight: 600;
  }
  legend + * {
    clear: both;
  }
  details {
    padding: 0;
  }
  summary {
    padding: 0.75rem var(--_edge);
    border-radius: 0.5rem;
    cursor: pointer;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  @media (max-width: 15rem) {
    summary {
      white-space: normal;
    }
  }
  summary:hover {
    background: var(--_hover);
  }
  summary:focus-visible {
    outline-offset: -2px;
  }
  .digest {
    margin-inline-start: 0.5rem;
  }
  details[open] .digest {
    display: none;
  }
  details > div {
    padding: 0.25rem var(--_edge) 1rem;
  }
  .entry {
    padding-block-end: 0.75rem;
    margin-block-end: 0.75rem;
    border-block-end: 1px solid var(--_border);
  }
  .entry button {
    margin-block-start: 0.75rem;
  }
  .actions {
    margin-block-start: 1rem;
    position: sticky;
    z-index: 1;
    inset-block-end: 0;
    padding-block: 0.75rem;
    background: var(--admin-page);
    border-block-start: 1px solid var(--_border);
  }
`;
