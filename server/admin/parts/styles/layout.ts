import { css } from 'lit';

/** Rows, bars and cards, and what stands in them. */
export const layout = css`
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 0.75rem;
    align-items: center;
  }
  /*
   * A line of links that scrolls sideways: a shadow at the edge beyond which there are more. Where the line begins or ends
   * a cover, which scrolls along, hides it.
   */
  .scrolls {
    --_shade: color-mix(in srgb, currentColor 28%, transparent), transparent;
    overflow-x: auto;
    background:
      linear-gradient(to right, var(--admin-page) 1rem, transparent) left / 2rem 100% no-repeat local,
      linear-gradient(to left, var(--admin-page) 1rem, transparent) right / 2rem 100% no-repeat local,
      radial-gradient(farthest-side at left, var(--_shade)) left / 0.625rem 100% no-repeat,
      radial-gradient(farthest-side at right, var(--_shade)) right / 0.625rem 100% no-repeat;
  }
  @media (forced-colors: active) {
    .scrolls {
      --admin-page: Canvas;
    }
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
  .row .wide {
    flex: 1 1 auto;
    min-inline-size: 0;
  }
  /* one question: its label, and the answer beside the button that sends it */
  .ask {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 0.75rem;
    margin-block: 0.75rem;
  }
  .ask > :is(label, p) {
    flex: 1 0 100%;
    margin: 0;
  }
  .ask > input {
    flex: 1 1 12rem;
    min-inline-size: 0;
  }
  .ask > label {
    font-weight: 600;
  }
  /* an empty list */
  .nothing {
    padding: 3rem 1rem;
    border: 1px dashed var(--_border);
    border-radius: 0.5rem;
    text-align: center;
  }
  .card {
    background: var(--admin-surface);
    border: 1px solid var(--_border);
    border-radius: 0.5rem;
    padding: 0.75rem var(--_edge);
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
    /* as high as its line, whatever font its words are in */
    display: inline-block;
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
  .card.soon {
    block-size: 5rem;
    animation: appear 0s 0.3s backwards;
  }
  /* a name, and words */
  .soon::before,
  .soon::after {
    content: '';
    display: block;
    inline-size: min(10rem, 40%);
    block-size: 0.75rem;
    margin-block: 0.375rem 1rem;
    border-radius: 0.375rem;
    background: var(--_border);
  }
  .soon::after {
    inline-size: min(30rem, 80%);
  }
  @keyframes appear {
    from {
      visibility: hidden;
    }
  }
  .quiet {
    color: var(--_quiet);
    font-size: 0.875rem;
  }
  .error {
    color: var(--inlay-color-danger);
  }
`;
