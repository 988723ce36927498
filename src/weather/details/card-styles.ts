import { css } from 'lit';

/** The header and the icons of the details. */
export const cardStyles = css`
  [part~='hero'] {
    grid-column: 1;
    inline-size: 5.25em;
    block-size: 5.25em;
    margin: -0.5em -0.125em;
  }
  /* of a place of which little is known: one row */
  .small {
    flex-flow: wrap;
    align-items: center;
    justify-content: space-between;
  }
  .small [part='header'] {
    flex: 1 1 60%;
  }
  .small .now {
    display: flex;
    min-block-size: 0;
    font-size: 0.875em;
  }
  .small .now > [part='temperature'] {
    font-size: 1.75em;
  }
  .small [part~='hero'] {
    inline-size: 2.5em;
    block-size: 2.5em;
    margin: 0;
  }
  .small :is(.rest, [part='footer']) {
    flex-basis: 100%;
    min-block-size: 0;
  }
  .small :is(.rest:not(:has(*)), [part='footer']:not(:has(*)), [part~='hero']:empty) {
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
  [part='header'] {
    position: relative;
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
    white-space: nowrap;
  }
  button .sign {
    vertical-align: -0.2em;
  }
`;
