import { css } from 'lit';

/** The layout of the details by width, and forced colours. */
export const layoutStyles = css`
  :host([layout='strip']) :is(.facts, .alerts, .hours, .days) {
    display: none;
  }
  @container (max-inline-size: 23em) {
    .facts {
      column-gap: 1em;
    }
    .facts .sign {
      display: none;
    }
  }
  @container (max-inline-size: 19em) {
    .facts {
      grid-template-columns: minmax(0, 1fr);
    }
    .facts > :nth-child(n + 5):not(.sunrise, .sunset),
    :where(:not(.free) > .card) .facts.warned > :nth-child(n + 3):not(.sunrise, .sunset) {
      display: none;
    }
    [part~='hero'] {
      margin-block: 0;
    }
  }
  @container (max-inline-size: 17em) {
    [part='item'] [part='chance'] {
      display: none;
    }
  }
  /* large text on a phone */
  @container (max-inline-size: 13em) {
    [part='range'] {
      display: none;
    }
    [part='item'] {
      display: flex;
      flex-wrap: wrap;
    }
    /* the name of a day is whole: where it needs the row, the values stand below */
    [part='day'] {
      flex: 1 0 auto;
    }
    .values {
      display: flex;
      gap: 0.25em;
      align-items: center;
      margin-inline-start: auto;
    }
    [part='low'],
    [part='high'] {
      min-inline-size: 1.75em;
    }
  }
  /* by the width of digits: a column is made of them */
  @container hours (max-inline-size: 38ch) {
    figure > * {
      --_columns: 4;
    }
    figure .sixth {
      display: none;
    }
    figure .odd {
      visibility: hidden;
    }
    /* the axis goes on */
    .odd::after {
      content: '';
      grid-area: 4 / 1;
      inline-size: 100%;
      border-block-start: var(--_line);
      visibility: visible;
    }
  }
  @container hours (max-inline-size: 23ch) {
    figure > * {
      --_columns: 3;
    }
    figure .third {
      display: none;
    }
    figure .half {
      display: grid;
    }
  }
  @container hours (min-inline-size: 86ch) {
    figure > .many {
      --_columns: 13;
    }
    .many .twelfth {
      display: grid;
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
        grid-template-columns: repeat(4, auto);
        column-gap: 2em;
      }
      & figure {
        border-block-end: 0;
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
      align-self: center;
      grid-area: days;
    }
    /* a number never breaks; where a row is too short for all days, they take two */
    :host([layout='strip']) [part='list'] {
      display: flex;
      flex-wrap: wrap;
      white-space: nowrap;
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
  /* three columns have room for the words of every language; four do not */
  @container (min-inline-size: 36em) and (max-inline-size: 46em) {
    .facts .sign {
      display: none;
    }
    :host(:is([layout='full'], :not([layout]))) .facts {
      grid-template-columns: repeat(3, auto);
    }
    :host(:not([layout])) .facts > :nth-child(n + 8):not(.sunrise, .sunset),
    :host([layout='strip']) [part='item']:nth-child(n + 5) {
      display: none;
    }
  }
  @container (min-inline-size: 36em) and (max-inline-size: 38em) {
    :host([layout='strip']) [part='item']:nth-child(n + 4) {
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
      --_curve: CanvasText;
      background: Canvas;
    }
  }
`;
