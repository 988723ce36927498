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
  /* the shape of what comes, if it takes a moment */
  .card.soon {
    block-size: 11rem;
    animation: appear 0s 0.3s backwards;
  }
  @keyframes appear {
    from {
      visibility: hidden;
    }
  }
`;
