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
  form.open > :is([part='toolbar'], textarea, [part='preview'], .fields, .foot) {
    grid-column: 1 / -1;
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
    padding: 0.25rem 0.75rem;
    min-block-size: 2rem;
    font-size: var(--_small);
    color: var(--_quiet);
  }
  [part~='tab'][aria-selected='true'] {
    color: inherit;
    font-weight: var(--_strong);
    border: var(--_line);
    background: linear-gradient(var(--_surface) 0 0), color-mix(in srgb, canvas 75%, transparent);
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
  /* three rows for all: labels, fields, errors; a column is as wide as its label needs, and the rest is shared */
  .fields {
    display: grid;
    grid: repeat(3, auto) / auto-flow auto;
    gap: 0 0.75rem;
    border-block-start: var(--_line);
    padding: 0.75rem var(--_l) 0;
  }
  [part='field'] {
    display: grid;
    grid: subgrid / minmax(0, 1fr);
    grid-row: span 3;
    padding-block-end: 0.5rem;
    row-gap: 0.25rem;
    align-items: end;
  }
  [part='field'] > [part='error'] {
    align-self: start;
  }
  /* what was written may be remembered, and sent */
  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--_s) var(--_l);
    padding: 0.25rem var(--_l) 0.75rem;
  }
  .foot > [part='footer'] {
    margin-inline-start: auto;
    justify-content: end;
  }
  .remember {
    display: flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: 24px;
  }
  [part='label'] {
    font-size: var(--_small);
  }
  [part='field'] label {
    font-weight: var(--_strong);
  }
  [part='field'] .quiet {
    font-size: 1em;
    font-weight: 400;
  }
  [part='field'] [part~='input'] {
    /* the label says how wide the column has to be */
    inline-size: 0;
    min-inline-size: 100%;
    padding: 0.4rem var(--_m);
  }
  [part='checkbox'] {
    flex: none;
    inline-size: 1.125em;
    block-size: 1.125em;
    margin: 0;
  }
  [aria-invalid='true'] {
    border-color: var(--_danger);
  }
  form.open:has(> [aria-invalid='true']) {
    border-color: var(--_danger);
  }
  [part='error'] {
    color: var(--_danger);
    font-size: var(--_small);
  }
  form.open > [part='error'] {
    grid-column: 1 / -1;
    padding: 0.5rem var(--_l);
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
    :not(.collapsed):has(> article > form) > .line,
    article:has(> form)::after {
      display: none;
    }
    .fields {
      grid: none / minmax(0, 1fr);
    }
    .remember,
    .foot > [part='footer'] {
      flex: 1 0 100%;
    }
    /* where both buttons do not fit, the one that sends comes first */
    .foot > [part='footer']:not(.choice) {
      flex-wrap: wrap-reverse;
    }
    .main {
      flex: 1 0 auto;
    }
  }
  @media (forced-colors: active) {
    :is([part~='tab'], [part~='tool'], [data-do='cancel'], .errors [part~='button']) {
      border-color: Canvas;
    }
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
    [part~='tool'],
    [part~='tab'] {
      min-block-size: 2.75rem;
    }
  }
`;
