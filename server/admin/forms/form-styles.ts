import { css } from 'lit';

export const formStyles = css`
  form {
    max-inline-size: 40rem;
  }
  .field {
    display: grid;
    gap: 0.25rem;
    margin-block: 1rem;
  }
  .field textarea {
    min-block-size: 5rem;
  }
  .field > label {
    font-weight: 600;
  }
  /* keeps a focused field clear of the sticky bars */
  :is(input, select, textarea) {
    scroll-margin-block: 6rem;
  }
  .field p {
    margin: 0;
  }
  .field :is(input:not([type='checkbox']), select) {
    inline-size: 100%;
    min-inline-size: 0;
  }
  .field :is([type='datetime-local'], [inputmode='decimal']) {
    max-inline-size: 16rem;
  }
  [readonly] {
    border-style: dashed;
  }
  fieldset {
    min-inline-size: 0;
    margin: 1.5rem 0;
    padding: 0.5rem 1rem 1rem;
    border: 1px solid var(--_border);
    border-radius: 0.5rem;
  }
  legend {
    padding-inline: 0.375rem;
    font-weight: 600;
  }
  fieldset .field {
    margin-block: 0.75rem;
  }
  fieldset label {
    font-weight: 400;
  }
  .entry {
    padding-block-end: 0.75rem;
    margin-block-end: 0.75rem;
    border-block-end: 1px solid var(--_border);
  }
  .actions {
    position: sticky;
    inset-block-end: 0;
    padding-block: 0.75rem;
    background: Canvas;
    border-block-start: 1px solid var(--_border);
  }
`;
