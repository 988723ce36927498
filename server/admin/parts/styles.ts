import { css } from 'lit';

/** Styles that every element of the admin shares. */
export const shared = css`
  :host {
    display: block;
    overflow-wrap: anywhere;
    --_border: color-mix(in srgb, currentColor 22%, transparent);
    /* of controls: at least 3:1 against the page in both schemes */
    --_control: color-mix(in srgb, currentColor 55%, Canvas);
    --_quiet: color-mix(in srgb, currentColor 72%, transparent);
    --_hover: color-mix(in srgb, currentColor 7%, transparent);
  }
  :host([hidden]) {
    display: none;
  }
  * {
    box-sizing: border-box;
  }
  /* the name of a control is not broken inside a word */
  button,
  label,
  .button {
    overflow-wrap: break-word;
  }
  a {
    color: var(--inlay-color-accent);
  }
  /* code and keys read from left to right, also in Arabic */
  code,
  kbd,
  pre {
    direction: ltr;
    unicode-bidi: isolate;
  }
  /* dir="auto" is for what is typed; until then the field runs as the page does */
  input[dir='auto']:placeholder-shown {
    direction: inherit;
  }
  h1 {
    font-size: 1.375rem;
    line-height: 1.25;
    margin: 0;
  }
  h2 {
    font-size: 1.0625rem;
    margin-block: 1.5rem 0.5rem;
  }
  h1:focus {
    outline: none;
  }
  button,
  .button,
  input,
  select,
  textarea {
    font: inherit;
    color: inherit;
    background: transparent;
    border: 1px solid var(--_control);
    border-radius: 0.375rem;
    padding: 0.375rem 0.75rem;
    min-block-size: 2.5rem;
    max-inline-size: 100%;
  }
  select {
    background: Canvas;
  }
  button,
  .button {
    cursor: pointer;
  }
  .button {
    display: inline-flex;
    align-items: center;
    text-decoration: none;
  }
  button:hover,
  .button:hover {
    background: var(--_hover);
  }
  /* of a menu */
  .item {
    inline-size: 100%;
    border-color: transparent;
    text-align: start;
  }
  .main,
  .main:hover {
    background: var(--inlay-color-accent);
    border-color: var(--inlay-color-accent);
    color: var(--inlay-color-on-accent);
  }
  @media (forced-colors: active) {
    .main {
      font-weight: 700;
    }
    .item:not(:focus-visible) {
      border-color: Canvas;
    }
  }
  .main:hover {
    border-color: color-mix(in srgb, currentColor 30%, var(--inlay-color-accent));
    background: color-mix(in srgb, currentColor 12%, var(--inlay-color-accent));
  }
  .danger {
    color: var(--inlay-color-danger);
  }
  .danger:not(.item) {
    border-color: currentColor;
  }
  button:disabled {
    opacity: 0.6;
    cursor: progress;
  }
  textarea {
    inline-size: 100%;
    min-block-size: 7rem;
  }
  input[type='checkbox'] {
    flex: none;
    inline-size: 1.25rem;
    block-size: 1.25rem;
    min-block-size: 0;
    margin: 0;
    accent-color: var(--inlay-color-accent);
  }
  [aria-invalid='true'] {
    border-color: var(--inlay-color-danger);
  }
  :focus-visible {
    outline: 2px solid var(--inlay-color-accent);
    outline-offset: 2px;
  }
  /* a line of links that scrolls would cut the ring off */
  nav a:focus-visible {
    outline-offset: -2px;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 0.75rem;
    align-items: center;
  }
  .row label {
    display: inline-flex;
    gap: 0.5rem;
    align-items: center;
    min-block-size: 2.5rem;
    max-inline-size: 100%;
  }
  .row label > :is(input, select):not([type='checkbox']) {
    flex: 1 1 auto;
    min-inline-size: 0;
  }
  /* the words keep their width while the field has 8rem: Japanese and Thai could break after each letter */
  .row label > input:not([type='checkbox']) {
    flex-basis: 8rem;
  }
  /* long words in front of the field put it, or what follows, on the next line */
  .row .wide {
    flex: 1 1 auto;
    flex-wrap: wrap;
    min-inline-size: 0;
  }
  .row .wide > input {
    inline-size: 13rem;
  }
  .bar {
    margin-block: 0.75rem;
  }
  .card {
    border: 1px solid var(--_border);
    border-radius: 0.5rem;
    padding: 0.75rem 1rem;
    margin-block: 0.75rem;
  }
  .card :is(h2, h3) {
    min-inline-size: 0;
    font-size: 1rem;
    margin: 0;
  }
  .card > :is(p, .row) {
    margin-block: 0.375rem 0;
  }
  /* what it is, and at its end what can be done with it */
  .line {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 1rem;
    align-items: center;
    justify-content: space-between;
  }
  .line > :first-child {
    flex: 1 1 20rem;
    min-inline-size: 0;
  }
  .line p {
    margin-block: 0.25rem 0;
  }
  .line > .row {
    gap: 0.5rem;
    margin: 0;
  }
  .cards {
    list-style: none;
    padding: 0;
    margin: 0;
  }
  .badge {
    padding: 0 0.5rem;
    border: 1px solid var(--_control);
    border-radius: 1rem;
    font-size: 0.8125rem;
    line-height: 1.375rem;
  }
  .badge:is(.spam, .rejected, .deleted) {
    border-color: currentColor;
    color: var(--inlay-color-danger);
  }
  .quiet {
    color: var(--_quiet);
    font-size: 0.875rem;
  }
  .error {
    color: var(--inlay-color-danger);
  }
  .notice > h2 {
    margin: 0;
  }
  .notice {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    min-block-size: 3.5rem;
    padding-block: 0.5rem;
    background: Canvas;
  }
  .notice.empty {
    min-block-size: 0;
    padding: 0;
  }
  .notice [role='status']:not(:empty) {
    padding: 0.375rem 0.75rem;
    border-radius: 0.375rem;
    background: var(--_hover);
  }
`;
