import { css } from 'lit';

/** The layout of the details by width, and forced colours. */
export const layoutStyles = css`
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
  @container (max-inline-size: 19em) {
    .facts .sign {
      display: none;
    }
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
  @container (min-inline-size: 24em) {
    .facts {
      justify-content: start;
      column-gap: clamp(1em, 3cqi, 3em);
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
