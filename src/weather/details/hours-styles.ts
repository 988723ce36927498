import { css } from 'lit';

/** The next hours: the rows of all columns are those of the figure, and the drawing lies in one of them. */
export const hoursStyles = css`
  figure {
    margin: 0;
    container: hours / inline-size;
    display: grid;
    grid-template: auto auto 3em auto / 100%;
    padding-block: 0.375em;
    border-block: var(--_line);
    font-size: 0.8125em;
    font-variant-numeric: tabular-nums;
  }
  /* the curve goes from the middle of the first column to that of the last */
  figure > * {
    --_columns: 7;
  }
  figure > ul {
    display: grid;
    grid-area: 1 / 1 / -1 / 1;
    grid-template-rows: subgrid;
    grid-auto-flow: column;
    grid-auto-columns: minmax(0, 1fr);
  }
  figure li {
    display: grid;
    grid-row: 1 / -1;
    grid-template-rows: subgrid;
    justify-items: center;
    overflow-wrap: normal;
  }
  figure .twelfth {
    display: none;
  }
  [part~='hour'].icon {
    grid-row: 1;
    inline-size: 2.1em;
    block-size: 2.1em;
  }
  [part='hour'] {
    grid-row: 2;
    font-weight: var(--_strong);
    white-space: nowrap;
  }
  figure [part='chance'] {
    grid-row: 3;
    align-self: end;
    z-index: 1;
  }
  [part='axis'] {
    display: block;
    grid-row: 4;
    inline-size: 100%;
    padding-block-start: 0.25em;
    border-block-start: var(--_line);
    color: var(--_quiet);
    text-align: center;
    word-break: keep-all;
  }
  li:first-child > [part='axis'] {
    color: inherit;
    font-weight: var(--_strong);
  }
  [part='axis']::first-letter {
    text-transform: uppercase;
  }
  figure > :not(ul) {
    grid-column: 1;
    inline-size: calc(100% - 100% / var(--_columns));
    block-size: 100%;
    margin-inline: calc(50% / var(--_columns));
  }
  figure > .few:not(ul) {
    inline-size: 100%;
    margin: 0;
  }
  [part='curve'] {
    grid-row: 3;
    fill: none;
    overflow: visible;
  }
  [part='curve']:dir(rtl) {
    transform: scaleX(-1);
  }
  [part='curve'] path {
    vector-effect: non-scaling-stroke;
    stroke: var(--_curve);
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  [part='curve'] .dot {
    stroke-width: 5;
  }
  [part='curve'] .now-mark {
    stroke-width: 9;
  }
  .rain-bar {
    fill: color-mix(in srgb, var(--_rain) 20%, transparent);
  }
  /* each hour around its point of the curve, the first and the last with half a width */
  .readings {
    display: flex;
    grid-row: 1 / -1;
    z-index: 1;
  }
  .readings > span {
    flex: 2;
  }
  .readings:not(.few) > :is(:first-child, :last-child) {
    flex: 1;
  }
  .readings {
    position: relative;
    border-radius: var(--_radius);
  }
  .readings > .at {
    background: color-mix(in srgb, currentColor 8%, transparent);
  }
  /* above the hour, and never beyond the row: what is before and after share what the words leave */
  .reading {
    position: absolute;
    inset-inline: 0;
    inset-block-end: 100%;
    display: flex;
    pointer-events: none;
    &::before,
    &::after {
      content: '';
      flex: calc(var(--_at) * 1000) 1 0;
    }
    &::after {
      flex-grow: calc((1 - var(--_at)) * 1000);
    }
  }
  [part='reading']:empty {
    visibility: hidden;
  }
  [part='reading'] {
    padding: 0.25em 0.75em;
    border: var(--_line);
    border-radius: var(--_radius);
    background: linear-gradient(var(--_surface) 0 0), Canvas;
    color: var(--_text);
    box-shadow: 0 0.25em 1em #0003;
    text-align: center;
  }
`;
