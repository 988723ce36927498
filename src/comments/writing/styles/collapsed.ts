import { css } from 'lit';

/** Replies folded away. */
export const collapsed = css`
  .collapsed > :is(ol, .rest),
  .collapsed > article::after {
    display: none;
  }
  .collapsed > .line {
    position: static;
    inline-size: auto;
    margin-inline-start: calc((var(--_avatar) + var(--_gap)) / 0.875 - var(--_m));
    padding-inline: var(--_m);
    color: var(--_accent);
    font-weight: var(--_strong);
    font-size: var(--_small);
  }
`;
