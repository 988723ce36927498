import { css } from 'lit';

/** The next days: the scale of temperatures and the list. */
export const daysStyles = css`
  .scale {
    position: absolute;
    inline-size: 0;
    block-size: 0;
  }
  .cold {
    stop-color: var(--_cold);
  }
  .cool {
    stop-color: var(--_cool);
  }
  .mild {
    stop-color: var(--_mild);
  }
  .warm {
    stop-color: var(--_warm);
  }
  .hot {
    stop-color: var(--_hot);
  }
  [part='list'] {
    display: grid;
    grid-template-columns: auto auto auto auto minmax(2.5em, 1fr) auto;
    column-gap: 0.5em;
    font-variant-numeric: tabular-nums;
  }
  [part='item'] {
    display: grid;
    grid-column: 1 / -1;
    grid-template-columns: subgrid;
    align-items: center;
    min-block-size: 1.875em;
    font-size: 0.9375em;
  }
  .values {
    display: contents;
  }
  [part='chance'] {
    color: color-mix(in srgb, var(--_rain) 75%, currentColor);
    font-size: var(--_small);
  }
  [part='low'] {
    text-align: end;
    color: var(--_quiet);
  }
  [part='high'] {
    text-align: end;
    font-weight: var(--_strong);
  }
  [part='range'] {
    inline-size: calc(100% - 0.5em);
    block-size: 0.5em;
    margin-inline: 0.25em;
    overflow: visible;
  }
  [part='range']:dir(rtl) {
    transform: scaleX(-1);
  }
  [part='range'] path {
    vector-effect: non-scaling-stroke;
    stroke: color-mix(in srgb, currentColor 10%, transparent);
    stroke-width: 6;
    stroke-linecap: round;
  }
  [part='range'] .span {
    stroke: url(#scale);
  }
`;
