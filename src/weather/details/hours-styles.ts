import { css } from 'lit';

/** The next hours and their curve. */
export const hoursStyles = css`
  figure {
    --_icon: 2.1em;
    container: hours / inline-size;
    /* the last hour is drawn up to the edge; a column begins with its icon, in whose middle its hour lies */
    padding-block: 0.5em;
    padding-inline: 0 calc(var(--_icon) / 2);
    border-block: var(--_line);
    font-size: 0.8125em;
    font-variant-numeric: tabular-nums;
  }
  [part~='hour'].icon {
    inline-size: var(--_icon);
    block-size: var(--_icon);
  }
  .columns {
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: minmax(0, 1fr);
    white-space: nowrap;
  }
  .columns > span {
    display: grid;
    place-items: center;
    place-content: start;
  }
  .columns > .twelfth {
    display: none;
  }
  [part='hour'] {
    font-weight: var(--_strong);
  }
  [part='curve'] {
    display: block;
    position: relative;
    inset-inline-start: calc(var(--_icon) / 2);
    inline-size: 100%;
    block-size: 2.75em;
    fill: none;
    overflow: visible;
    /* a wide bar of the first hour ends at the card's edge */
    clip-path: inset(-1em -1em -1em calc(var(--_icon) / -2));
  }
  [part='curve']:dir(rtl) {
    transform: scaleX(-1);
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
    margin-inline-end: calc(var(--_icon) / -2);
    padding-inline-end: calc(var(--_icon) / 2);
    padding-block-start: 0.25em;
    border-block-start: var(--_line);
    color: var(--_quiet);
  }
  /* a block, for its first letter */
  [part='axis'] {
    display: block;
    min-inline-size: var(--_icon);
    text-align: center;
  }
  .axis > :first-child {
    font-weight: var(--_strong);
  }
  [part='axis']::first-letter {
    text-transform: uppercase;
  }
`;
