import { css } from 'lit';

/** Styles of the details, which load after the first view. */
export const styles = css`
  [part~='hero'] {
    grid-column: 1;
    inline-size: 5.25em;
    block-size: 5.25em;
    margin: -0.5em -0.25em;
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

  .places {
    position: relative;
  }
  .places > summary {
    justify-content: center;
    min-inline-size: 2.125em;
    min-block-size: 2em;
    padding: 0;
    border: var(--_line);
    border-radius: var(--_radius);
    font-size: var(--_small);
  }
  .places > summary::after {
    content: none;
  }
  [part='panel'] {
    position: absolute;
    z-index: 1;
    inset-block-start: calc(100% + 0.25em);
    inset-inline-end: 0;
    display: grid;
    gap: var(--_m);
    inline-size: 16em;
    max-inline-size: 80cqi;
    padding: var(--_m);
    border: var(--_line);
    border-radius: var(--_radius);
    background: Canvas;
    color: CanvasText;
    box-shadow: 0 0.25em 1em #0003;
  }
  [part='input'] {
    inline-size: 100%;
    padding: 0.4em 0.6em;
    border: 1px solid color-mix(in srgb, currentColor 55%, transparent);
    border-radius: var(--_radius);
    background: none;
    color: inherit;
    font: inherit;
    font-size: max(1rem, 1em);
  }
  .places ul {
    padding: 0;
    gap: 0;
  }
  .places li {
    display: flex;
    gap: var(--_s);
  }
  .places li button {
    border: 0;
    text-align: start;
  }
  .places li button:first-child {
    flex: 1;
  }
  .places li button:hover {
    background: color-mix(in srgb, currentColor 8%, transparent);
  }
  .alerts {
    --_back: light-dark(#e8eef7, #26313f);
    --_ink: light-dark(#1f3a5f, #cfe0f7);
    border-radius: var(--_radius);
    background: var(--_back);
    color: var(--_ink);
    font-size: var(--_small);
  }
  .minor {
    --_back: light-dark(#fdf3c4, #3d3710);
    --_ink: light-dark(#574700, #f7e38a);
  }
  .moderate {
    --_back: light-dark(#ffe9cf, #46290a);
    --_ink: light-dark(#6b3a00, #ffc98a);
  }
  .severe {
    --_back: light-dark(#fde0dd, #4c1815);
    --_ink: light-dark(#8c1d18, #ffb4ab);
  }
  .extreme {
    --_back: light-dark(#8c1d4f, #f7a8cc);
    --_ink: light-dark(#fff, #43021f);
  }
  .alerts .quiet {
    color: inherit;
  }
  summary {
    display: flex;
    gap: 0.5em;
    align-items: center;
    padding: 0.5em 0.75em;
    border-radius: inherit;
    cursor: pointer;
    list-style: none;
  }
  summary span {
    flex: 1;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary::after {
    content: '';
    flex: none;
    inline-size: 0.4em;
    block-size: 0.4em;
    border: solid;
    border-width: 0 0.125em 0.125em 0;
    rotate: 45deg;
    translate: 0 -0.1em;
  }
  [open] summary::after {
    rotate: 225deg;
    translate: 0 0.1em;
  }
  details ul {
    display: grid;
    gap: var(--_m);
    padding: 0 0.75em 0.75em;
  }
  details p {
    white-space: pre-line;
  }

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
  .axis > span {
    display: block;
    text-align: center;
  }
  .axis > :first-child {
    font-weight: var(--_strong);
  }
  .axis > ::first-letter {
    text-transform: uppercase;
  }

  .scale {
    position: absolute;
    inline-size: 0;
    block-size: 0;
  }
  .cold {
    stop-color: #2f7fd6;
  }
  .cool {
    stop-color: #2fa39a;
  }
  .mild {
    stop-color: #7fae4a;
  }
  .warm {
    stop-color: #e0a21f;
  }
  .hot {
    stop-color: #d9502e;
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
  [part='chance'] {
    color: var(--_quiet);
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

  .facts {
    display: grid;
    grid-template-columns: repeat(2, fit-content(13.5em));
    justify-content: space-between;
    gap: 0.375em 1em;
    border-block-start: var(--_line);
    padding-block-start: 0.75em;
    font-size: 0.8125em;
  }
  .sunrise {
    grid-column-start: 1;
  }
  /* where a warning needs the room */
  .few > :nth-child(n + 5):not(.sunrise, .sunset) {
    display: none;
  }
  dl div {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-content: start;
    gap: 0 0.5em;
    line-height: 1.4;
  }
  dt {
    display: flex;
    gap: 0.4em;
    align-items: center;
    color: var(--_quiet);
  }
  dd {
    font-weight: var(--_strong);
    font-variant-numeric: tabular-nums;
    margin-inline-start: auto;
  }

  .sky {
    --_quiet: #f1f5fa;
    --_border: #ffffff4d;
    --_accent: #fff;
    --_danger: #ffd9d4;
    --_focus: #fff;
    --_sun: #ffc940;
    --_moon: #cfe9f7;
    --_cloud: #f2f6fc;
    --_behind: #b9c9de;
    --_dark: #c3cfdf;
    --_rain: #a9d0ff;
    --_snow: #d8f1ff;
    border-radius: max(var(--_radius), 0.75em);
    color: #fff;
    background: linear-gradient(170deg, #1d5796, #34709f);
  }
  .sky.night {
    background: linear-gradient(170deg, #101c3a, #2b3f68);
  }
  .sky.grey {
    background: linear-gradient(170deg, #42566e, #5b6f86);
  }
  .sky.grey.night {
    background: linear-gradient(170deg, #1d2733, #364657);
  }
  .sky.snow {
    background: linear-gradient(170deg, #3f6280, #4c6c85);
  }
  .sky.snow.night {
    background: linear-gradient(170deg, #1f3246, #3b5467);
  }
  .sky.storm {
    background: linear-gradient(170deg, #2c3350, #4b5170);
  }
  .sky.storm.night {
    background: linear-gradient(170deg, #141829, #30354f);
  }
  .sky .alerts:not(.extreme) {
    --_back: #00000038;
    --_ink: #fff;
  }
  .sky a:hover {
    color: #fff;
  }

  :host([layout='strip']) :is(.facts, .alerts, .hours, .days) {
    display: none;
  }
  @container (max-inline-size: 17em) {
    .facts {
      grid-template-columns: minmax(0, 1fr);
    }
    .facts > :nth-child(n + 5):not(.sunrise, .sunset),
    [part='chance'] {
      display: none;
    }
  }
  @container (max-inline-size: 17em) {
    [part~='hero'] {
      inline-size: 3.75em;
      block-size: 3.75em;
      margin: 0;
      margin-inline-end: -0.75em;
    }
  }
  /* large text on a phone */
  @container (max-inline-size: 13em) {
    [part='range'] {
      display: none;
    }
    [part='item'] {
      display: flex;
    }
    [part='day'] {
      flex: 1;
    }
    [part='low'],
    [part='high'] {
      min-inline-size: 2em;
    }
  }
  @container hours (max-inline-size: 23em) {
    .dense .columns > span:not(:nth-child(6n + 1)) {
      display: none;
    }
    .dense [part='curve'] {
      transform: translateX(12.5%);
    }
    .dense [part='curve']:dir(rtl) {
      transform: scaleX(-1) translateX(12.5%);
    }
  }
  @container hours (min-inline-size: 36em) {
    .dense .columns > span:nth-child(odd) {
      display: grid;
    }
    .dense .axis > span:nth-child(odd) {
      display: block;
    }
    .dense .columns > span:nth-child(even) {
      display: none;
    }
    .dense [part='curve'] {
      transform: translateX(4.1667%);
    }
    .dense [part='curve']:dir(rtl) {
      transform: scaleX(-1) translateX(4.1667%);
    }
  }
  @container (min-inline-size: 36em) {
    :host(:is([layout='full'], :not([layout]))) :is(.hours, .days, .alerts, .facts) {
      grid-area: var(--_area);
    }
    .hours {
      --_area: hours;
    }
    .days {
      --_area: days;
    }
    .alerts {
      --_area: alerts;
    }
    .facts {
      --_area: facts;
    }
    :host(:is([layout='full'], :not([layout]))) {
      & .facts {
        grid-template-columns: repeat(4, fit-content(13.5em));
      }
      & .facts > div {
        display: flex;
        grid-column-start: auto;
      }
      & :is(.hours, .alerts) {
        align-self: start;
      }
      & .frame:not(:has(.alerts)) .days {
        grid-row: now / alerts;
      }
      & [part='list'] {
        block-size: 100%;
      }
    }
    :host([layout='strip']) .days {
      display: block;
      grid-area: days;
    }
    :host([layout='strip']) [part='list'] {
      display: flex;
      justify-content: space-between;
    }
    :host([layout='strip']) [part='item'] {
      grid-template-columns: auto auto;
      justify-items: center;
      justify-content: center;
      flex: 1;
      gap: 0.125em 0.5em;
    }
    :host([layout='strip']) :is([part='day'], [part~='day'].icon) {
      grid-column: 1 / -1;
    }
    :host([layout='strip']) :is([part='range'], [part='chance']) {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .alerts,
    .sky {
      border: 1px solid;
    }
    .track {
      stroke: GrayText;
    }
    .span {
      stroke: CanvasText !important;
    }
    .sky {
      --_quiet: CanvasText;
      --_border: CanvasText;
      --_accent: CanvasText;
      --_sun: CanvasText;
      --_moon: CanvasText;
      --_cloud: CanvasText;
      --_behind: CanvasText;
      --_dark: CanvasText;
      --_rain: CanvasText;
      --_snow: CanvasText;
      background: Canvas;
    }
  }
`;
