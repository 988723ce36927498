import { css } from 'lit';

/** A question with its answers: report, delete, discard. */
export const questions = css`
  .choice {
    font-size: var(--_small);
  }
  /* the question, and below it the answers */
  article > .choice > :first-child {
    flex: 1 0 100%;
    text-align: inherit;
  }
  article > .choice {
    border: var(--_line);
    border-radius: var(--_radius);
    padding: 0.75rem;
  }
  /* a reason in each line; a list to open would cut the longest where the text is large */
  .choice > [part='label'] {
    flex: 1 0 100%;
    display: flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: 1.75rem;
    font-size: 1em;
  }
  .choice > [part='label']:has(+ button) {
    margin-block-end: var(--_m);
  }
  @media (pointer: coarse) {
    .choice > [part='label'] {
      min-block-size: 2.75rem;
    }
  }
  @container (max-inline-size: 30em) {
    form .choice > :first-child {
      flex: 1 0 100%;
    }
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
`;
