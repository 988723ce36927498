import { css } from 'lit';

/** Styles of the panels below a comment and of the open form: one frame around tabs, tools, text and fields. */
export const writingStyles = css`
  form.open {
    border: var(--_line);
    border-color: color-mix(in srgb, currentColor 55%, transparent);
    border-radius: var(--_radius);
    overflow: clip;
    display: grid;
    grid-template-columns: var(--_l) minmax(0, 1fr) var(--_l);
  }
  form.open:focus-within {
    outline: 2px solid var(--_focus);
    outline-offset: -1px;
  }
  /* one edge for words of any size */
  form.open > * {
    grid-column: 2;
  }
  form.open > :is([part='toolbar'], textarea, [part='preview'], .fields) {
    grid-column: 1 / -1;
  }
  form.open > [part='footer'] {
    margin-block: 0.75rem var(--_l);
    justify-content: end;
  }
  [part='toolbar'] {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0.25rem;
    padding: 0.25rem;
    background: color-mix(in srgb, currentColor 5%, transparent);
    border-block-end: var(--_line);
  }
  [part='toolbar'] > * {
    display: flex;
  }
  [part='tab'],
  [part~='tool'] {
    border-color: transparent;
    padding: 0.25rem 0.6rem;
    min-block-size: 2rem;
    font-size: var(--_small);
    color: var(--_quiet);
  }
  [part='tab'][aria-selected='true'] {
    color: inherit;
    font-weight: var(--_strong);
    border: var(--_line);
    background: color-mix(in srgb, canvas 75%, transparent);
  }
  [part~='tool'] {
    padding-inline: 0.45rem;
  }
  [part~='tool'] svg {
    display: block;
    inline-size: 1.2em;
    block-size: 1.2em;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  :is([data-do='quote'], [data-do='list']):dir(rtl) svg {
    scale: -1 1;
  }
  form.open textarea,
  [part='preview'] {
    border: 0;
    border-radius: 0;
    outline: none;
    padding: 0.75rem var(--_l);
    min-block-size: 6.5lh;
    max-block-size: 80svh;
    overflow: auto;
    resize: vertical;
  }
  [part='preview']:focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: -2px;
  }
  .left:empty {
    display: none;
  }
  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 9.5em), 1fr));
    gap: 0.75rem;
    border-block-start: var(--_line);
    padding: 0.75rem var(--_l);
  }
  [part='label'] {
    font-size: var(--_small);
  }
  [part='field'] [part~='input'] {
    inline-size: 100%;
    padding: 0.4rem var(--_m);
  }
  .hint {
    display: block;
  }
  .hint::first-letter {
    text-transform: uppercase;
  }
  [part='checkbox'] {
    margin: 0 0.25em 0 0;
    vertical-align: -0.1em;
  }
  [aria-invalid='true'] {
    border-color: var(--_danger) !important;
  }
  textarea[aria-invalid='true'] {
    box-shadow: inset 3px 0 var(--_danger);
  }
  [part='error'] {
    color: var(--_danger);
    font-size: var(--_small);
  }
  form > [part='error'] {
    padding-block: 0.5rem 0.75rem;
  }
  .errors [part~='button'] {
    border: 0;
    padding: 0;
    text-decoration: underline;
    text-align: start;
  }
  [data-do='cancel'] {
    border-color: transparent;
  }
  .main,
  [data-do='send-report'] {
    color: var(--_on-accent);
    background: var(--_accent);
    border-color: transparent;
    font-weight: var(--_strong);
    padding: var(--_m) var(--_l);
  }
  :is(.main, [data-do='send-report']):hover {
    background: color-mix(in srgb, var(--_accent) 88%, currentColor);
  }
  .choice {
    font-size: var(--_small);
  }
  /* the question, and below it the answers */
  .choice > :first-child {
    flex: 1 0 100%;
    text-align: inherit;
  }
  form > .choice {
    text-align: end;
  }
  article > .choice {
    border: var(--_line);
    border-radius: var(--_radius);
    padding: 0.75rem;
  }
  .choice select {
    display: block;
    margin-block: 0.25rem 0.5rem;
    border-color: color-mix(in srgb, currentColor 55%, transparent);
    padding: 0.4rem var(--_m);
    font-size: inherit;
    color: inherit;
  }
  .choice > [part~='button'] {
    padding-block: 0.25rem;
  }
  [data-do='sure-delete'],
  [data-do='discard'] {
    color: var(--_danger);
    border-color: currentColor;
    font-weight: var(--_strong);
  }
  article > :is(form, .choice) {
    margin-block: var(--_m);
  }
  .collapsed > ol,
  .collapsed > [part~='replies'],
  .collapsed > .line::before {
    display: none;
  }
  .collapsed > .line {
    position: static;
    inline-size: auto;
    margin-inline-start: calc(var(--_avatar) + var(--_gap) - var(--_m));
    padding-inline: var(--_m);
    color: var(--_accent);
    font-weight: var(--_strong);
    font-size: var(--_small);
  }
  .writer:has(form.open) {
    align-items: start;
  }
  /* on a phone the open form has the whole width */
  @container (max-inline-size: 30em) {
    .writer:has(form.open) {
      grid-template-columns: minmax(0, 1fr);
    }
    .writer:has(form.open) > [part='avatar'] {
      display: none;
    }
  }
  @media (forced-colors: active) {
    [part='tab'][aria-selected='true'] {
      border-color: Highlight;
      text-decoration: underline;
    }
    .main,
    [data-do='send-report'] {
      forced-color-adjust: none;
      color: ButtonText;
      background: ButtonFace;
      border-color: ButtonText;
    }
  }
  @media (pointer: coarse) {
    /* below 16 px, phones zoom into a field that gets the focus */
    [part~='input'] {
      font-size: max(16px, 1em);
    }
    [part~='tool'],
    [part='tab'] {
      min-block-size: 2.75rem;
    }
  }
`;
