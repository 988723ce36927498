import { css } from 'lit';

/** The header and the icons of the details. */
export const cardStyles = css`
  [part~='hero'] {
    display: block;
    inline-size: calc(100% + 0.25em);
    block-size: auto;
    margin: -0.5em -0.125em;
  }
  /* of a place of which little is known: what is known, one below the other */
  /* after every layout's frame */
  :host .frame.card.small {
    display: flex;
    min-block-size: 0;
  }
  .card.small .now {
    min-block-size: 0;
  }
  .small.unseen .now {
    display: none;
  }
  .small .now > [part='temperature'] {
    font-size: 2.25em;
  }
  .small [part='body'] {
    text-align: start;
  }
  .small .now > :first-child {
    max-inline-size: 3em;
  }
  .small .rest {
    flex: none;
  }
  .small [part='footer'] {
    min-block-size: 0;
  }
  .small :is(.rest, [part='footer'], [part='body'] > .quiet):not(:has(*)),
  .small .now > :not(:has(:not(:empty))) {
    display: none;
  }
  .blank {
    display: flex;
    gap: var(--_m);
    align-items: center;
    color: var(--_quiet);
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
