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
  .choice select {
    display: block;
    inline-size: min(100%, 20rem);
    min-block-size: 2.5rem;
    margin-block: 0.25rem 0.5rem;
    border-color: color-mix(in srgb, currentColor 55%, transparent);
    padding: 0.4rem var(--_m);
    font-size: max(1em, 1rem);
    color: inherit;
  }
  .choice [part='label'] {
    max-inline-size: 100%;
    font-size: inherit;
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
