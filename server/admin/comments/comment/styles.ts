import { css } from 'lit';

export const commentStyles = css`
  /* of a thousand comments the browser lays out those in view; a menu or a ring reaches over the edge of its comment */
  :host {
    margin-block: 0.75rem;
    content-visibility: auto;
    contain-intrinsic-block-size: auto 12rem;
  }
  :host(:focus-within) {
    content-visibility: visible;
  }
  @media print {
    :host {
      content-visibility: visible;
    }
  }
  .card {
    margin-block: 0;
  }
  article {
    scroll-margin-block: 4.5rem 1rem;
  }
  :host([selected]) article {
    border-color: var(--inlay-color-accent);
    background: color-mix(in srgb, var(--inlay-color-accent) 6%, var(--admin-surface));
  }
  header {
    display: flex;
    flex-wrap: wrap;
    gap: 0.125rem 0.5rem;
    align-items: center;
  }
  header label {
    display: inline-grid;
    place-content: center;
    /* a target of 40 px around the box, whose edge stays on the column's */
    inline-size: 2.5rem;
    min-block-size: 2.5rem;
    margin-block: -0.375rem;
    margin-inline: max(-0.625rem, 0px - var(--_edge));
  }
  header h2 {
    /* a long name breaks beside the box, not below it */
    max-inline-size: calc(100% - 2.25rem);
    margin-inline-start: 0.125rem;
  }
  header time {
    margin-inline-start: auto;
  }
  .where {
    margin-block: 0.125rem 0;
  }
  .above {
    overflow: hidden;
    margin-block: 0.5rem 0;
    padding-inline-start: 0.75rem;
    border-inline-start: 0.1875rem solid var(--_border);
  }
  /* the menu keeps its corner when the others wrap */
  .actions {
    display: flex;
    gap: 0.5rem;
    justify-content: space-between;
    margin-block-start: 0.75rem;
  }
  .actions .row {
    gap: 0.5rem;
  }
  @media (max-width: 15rem) {
    .actions {
      flex-wrap: wrap;
    }
  }
`;
