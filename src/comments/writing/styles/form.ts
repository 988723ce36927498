import { css } from 'lit';

/** An open form: one frame around tabs, tools, text and fields. */
export const form = css`
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
  article > :is(form, .choice) {
    margin-block: var(--_m);
  }
  .writer:has(form.open) {
    align-items: start;
  }
  /* on a phone the open form, or the question, has the whole width */
  @container (max-inline-size: 30em) {
    .writer:has(form.open) {
      grid-template-columns: minmax(0, 1fr);
    }
    .writer:has(form.open) > [part='avatar'] {
      display: none;
    }
    article > :is(form, .choice) {
      grid-column: 1 / -1;
    }
    /* it would run through the form, and take its taps */
    :not(.collapsed):has(> article > :is(form, .choice)) > .line,
    article:has(> :is(form, .choice))::after {
      display: none;
    }
  }
`;
