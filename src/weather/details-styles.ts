import { css } from 'lit';

export const styles = css`
  .facts {
    grid-area: facts;
  }
  .curve {
    grid-area: curve;
  }
  .alerts {
    grid-area: alerts;
  }
  .days {
    grid-area: days;
  }
  :host([layout='strip']) :is(.facts, .alerts, .days),
  :host(:not([layout='full'])) .curve {
    display: none;
  }
  @container (min-inline-size: 36em) {
    :host([layout='strip']) .days,
    :host(:not([layout])) .curve {
      display: block;
    }
  }
  .icon {
    inline-size: 1.75em;
    block-size: 1.75em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .hero {
    inline-size: 3.5em;
    block-size: 3.5em;
    stroke-width: 1.5;
  }
  dl {
    display: grid;
    /* the column that needs more room gets it */
    grid-template-columns: repeat(2, minmax(0, auto));
    gap: 0 var(--_l);
    font-size: var(--_small);
  }
  dl div {
    display: flex;
    justify-content: space-between;
    gap: var(--_s);
    line-height: 2;
    white-space: nowrap;
  }
  dt {
    overflow: hidden;
    text-overflow: ellipsis;
    color: var(--_quiet);
  }
  dd {
    flex: none;
    font-variant-numeric: tabular-nums;
  }
  figure {
    block-size: 100%;
    display: grid;
    grid-template-rows: minmax(0, 1fr) auto;
  }
  figure svg {
    inline-size: 100%;
    block-size: 100%;
    fill: none;
    stroke: var(--_accent);
    stroke-width: 2;
  }
  figure svg:dir(rtl) {
    transform: scaleX(-1);
  }
  [part='header'] button {
    padding-block: 0;
    font-size: var(--_small);
    line-height: 1.75;
  }
  button .icon {
    inline-size: 1em;
    block-size: 1em;
    vertical-align: -0.125em;
  }
  figure path {
    vector-effect: non-scaling-stroke;
  }
  .rain {
    fill: color-mix(in srgb, currentColor 12%, transparent);
    stroke: none;
  }
  .hours {
    display: grid;
    grid-auto-columns: minmax(0, 1fr);
    grid-auto-flow: column;
    white-space: nowrap;
    font-size: 0.75em;
    color: var(--_quiet);
  }
  [part='list'] {
    display: flex;
    justify-content: space-between;
    overflow: hidden;
    border-block-start: var(--_line);
    padding-block-start: var(--_m);
  }
  [part='item'] {
    display: grid;
    flex: 1;
    justify-items: center;
    font-size: var(--_small);
    min-inline-size: 3em;
  }
  [part='low'] {
    color: var(--_quiet);
  }
  summary {
    cursor: pointer;
    color: var(--_danger);
    font-weight: var(--_strong);
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  :host([layout='strip']) [part='list'] {
    border: 0;
    padding: 0;
  }
  /* opened by the reader, who expects the card to grow; nothing else moves it */
  .card:has([open]) {
    block-size: auto;
  }
  details p {
    white-space: pre-line;
  }
  details ul {
    display: grid;
    gap: var(--_m);
    max-block-size: 8em;
    overflow: auto;
    font-size: var(--_small);
  }
  @media (prefers-reduced-motion: no-preference) {
    .hero .moving {
      animation: 3s ease-in-out infinite alternate breathe;
    }
  }
  @keyframes breathe {
    to {
      opacity: 0.5;
    }
  }
`;
