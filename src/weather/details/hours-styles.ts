import { css } from 'lit';

/** The next hours and their curve. */
export const hoursStyles = css`
  [part~='hour'].icon {
    inline-size: 2.1em;
    block-size: 2.1em;
  }
  figure {
    container: hours / inline-size;
    position: relative;
    overflow: hidden;
    /* beside the columns there is room for the ends of wide hours, such as "10 PM" with a reader's text spacing */
    padding: 0.5em;
    border-block: var(--_line);
    font-size: 0.8125em;
    font-variant-numeric: tabular-nums;
  }
  .columns {
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: minmax(0, 1fr);
    white-space: nowrap;
  }
  .columns > span {
    display: grid;
    justify-items: center;
    justify-content: center;
  }
  .dense .columns > span:not(:nth-child(3n + 1)) {
    display: none;
  }
  [part='hour'] {
    font-weight: var(--_strong);
  }
  [part='curve'] {
    display: block;
    inline-size: 100%;
    block-size: 2.75em;
    fill: none;
    overflow: visible;
  }
  [part='curve']:dir(rtl) {
    transform: scaleX(-1);
  }
  .dense [part='curve'] {
    transform: translateX(6.25%);
  }
  .dense [part='curve']:dir(rtl) {
    transform: scaleX(-1) translateX(6.25%);
  }
  [part='curve'] path {
    vector-effect: non-scaling-stroke;
    stroke: var(--_accent);
    stroke-width: 2;
    stroke-linecap: round;
  }
  [part='curve'] .now-mark {
    stroke-width: 8;
  }
  .chance {
    fill: color-mix(in srgb, var(--_rain) 22%, transparent);
  }
  .axis {
    padding-block-start: 0.25em;
    border-block-start: var(--_line);
    color: var(--_quiet);
  }
  /* a block, for its first letter; wider than its column, it goes beyond both edges alike */
  .axis > span {
    display: block;
    justify-self: center;
  }
  .axis > :first-child {
    font-weight: var(--_strong);
  }
  .axis > ::first-letter {
    text-transform: uppercase;
  }
`;
