import { css } from 'lit';

/** Styles of an open form: one frame around tabs, tools, text and fields. */
export const formStyles = css`
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
    gap: 0.25rem;
    padding: 0.25rem;
    background: color-mix(in srgb, currentColor 5%, transparent);
    border-block-end: var(--_line);
  }
  [part='toolbar'] > * {
    display: flex;
  }
  /* beside the tabs wherever a few of them fit; the others can be scrolled to */
  [role='toolbar'] {
    flex: 1 1 6.5rem;
    min-inline-size: 0;
    overflow-x: auto;
    scrollbar-width: none;
  }
  [part~='tab'],
  [part~='tool'] {
    border-color: transparent;
    padding: 0.25rem 0.6rem;
    min-block-size: 2rem;
    font-size: var(--_small);
    color: var(--_quiet);
  }
  [part~='tab'][aria-selected='true'] {
    color: inherit;
    font-weight: var(--_strong);
    border: var(--_line);
    background: color-mix(in srgb, canvas 75%, transparent);
  }
  [part~='tool'] {
    display: grid;
    place-content: center;
    flex: 0 1 2.25rem;
    min-inline-size: 1.5rem;
    padding-inline: 0;
  }
  [part~='tool']:first-child {
    margin-inline-start: auto;
  }
  [part~='tool']:focus-visible {
    outline-offset: -2px;
  }
  :is([part~='tool'], [part='menu']) svg {
    display: block;
    flex: none;
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
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 8em), 1fr));
    gap: 0.75rem;
    border-block-start: var(--_line);
    padding: 0.75rem var(--_l);
  }
  [part='label'] {
    font-size: var(--_small);
  }
  [part='field'] > label {
    font-weight: var(--_strong);
  }
  [part='field'] .quiet {
    font-size: 1em;
    font-weight: 400;
  }
  [part='field'] [part~='input'] {
    inline-size: 100%;
    padding: 0.4rem var(--_m);
  }
  [part='field'] > .hint {
    display: block;
    font-size: var(--_small);
  }
  .hint::first-letter {
    text-transform: uppercase;
  }
  [part='checkbox'] {
    margin: 0 0.25em 0 0;
    vertical-align: -0.1em;
  }
  [aria-invalid='true'] {
    border-color: var(--_danger);
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
  form > .errors {
    grid-column: 1 / -1;
    padding-inline: var(--_l);
    background: color-mix(in srgb, var(--_danger) 8%, transparent);
  }
  .errors:focus-visible {
    outline-offset: -2px;
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
    [part~='tab'] {
      padding-inline: 0.5rem;
    }
    article > form {
      grid-column: 1 / -1;
    }
    /* it would run through the form, and take its taps */
    :not(.collapsed):has(> article > form) > .line {
      display: none;
    }
    .fields > .name {
      grid-column: 1 / -1;
    }
    /* where both buttons do not fit, the one that sends comes first */
    form.open > [part='footer'] {
      flex-wrap: wrap-reverse;
      justify-content: center;
    }
    .main {
      flex: 1 0 auto;
    }
  }
  @media (forced-colors: active) {
    [part~='tab'][aria-selected='true'] {
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
    [part~='tab'] {
      min-block-size: 2.75rem;
    }
  }
`;
