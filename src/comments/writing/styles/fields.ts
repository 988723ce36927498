import { css } from 'lit';

/** Name, email and what else is asked, and what is wrong with it. */
export const fields = css`
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
  :is([part='checkbox'], [part='radio']) {
    flex: none;
    font: inherit;
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
    padding-block-end: 0.5rem;
  }
  form.open > .errors {
    padding-block: 0.5rem;
    outline: none;
  }
  @container (max-inline-size: 30em) {
    .fields {
      grid: none / minmax(0, 1fr);
    }
  }
`;
