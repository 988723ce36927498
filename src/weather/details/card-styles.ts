import { css } from 'lit';

/** The header and the icons of the details. */
export const cardStyles = css`
  [part~='hero'] {
    grid-column: 1;
    inline-size: 5.25em;
    block-size: 5.25em;
    margin: -0.5em -0.25em;
  }
  .small [part~='hero']:empty {
    display: none;
  }
  /* the age of an answer that is stale */
  .old {
    color: var(--_danger);
  }
  .sign {
    inline-size: 1.2em;
    block-size: 1.2em;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  [part='header'] > span {
    display: flex;
    gap: var(--_s);
  }
  [part='header'] button {
    min-inline-size: 2.125em;
    min-block-size: 2em;
    padding: 0 0.5em;
    font-size: var(--_small);
  }
  button .sign {
    vertical-align: -0.2em;
  }
`;
