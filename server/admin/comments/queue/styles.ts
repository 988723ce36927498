import { css } from 'lit';

export const queueStyles = css`
  .no-new {
    position: absolute;
  }
  /* aligns the checkbox with those of the comments */
  .all {
    padding-inline-start: 1.0625rem;
  }
  .nothing {
    padding: 3rem 1rem;
    border: 1px dashed var(--_border);
    border-radius: 0.5rem;
    text-align: center;
  }
  .card.soon {
    block-size: 11rem;
  }
  .bulk {
    gap: 0.5rem;
  }
  .progress {
    flex: 1 1 100%;
  }
  progress {
    inline-size: min(12rem, 25vw);
    accent-color: var(--inlay-color-accent);
  }
  /* two lines below each other at most: they stay in view while the list scrolls */
  @media (max-width: 40rem) {
    .bulk {
      flex: 1 1 100%;
      flex-wrap: nowrap;
    }
    .bulk button {
      flex: 1 1 auto;
      padding-inline: 0.25rem;
    }
  }
`;
