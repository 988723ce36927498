import { css } from 'lit';

/**
 * Icons, for the card and the line, and the line itself. Each colour is at least 3:1 against a white page by day and a
 * dark one by night, so that a shape is visible against the page. Clouds are lighter than what is in front of them.
 */
export const styles = css`
  :host {
    --_sun: var(--inlay-color-sun, light-dark(#d97a00, #f8b62d));
    --_moon: var(--inlay-color-moon, light-dark(#3f7fae, #9fd0e8));
    --_cloud: var(--inlay-color-cloud, light-dark(#8093b0, #c3d0e2));
    --_behind: color-mix(in srgb, var(--_cloud) 72%, #102030);
    --_dark: color-mix(in srgb, var(--_cloud) 64%, #102030);
    --_rain: var(--inlay-color-rain, light-dark(#0a5ad4, #6ea8ff));
    --_snow: var(--inlay-color-snow, light-dark(#2f86b3, #a9dcf2));
    --_gap: transparent;
  }
  .icon {
    inline-size: 1.75em;
    block-size: 1.75em;
    flex: none;
    fill: none;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .sun,
  .bolt {
    fill: var(--_sun);
  }
  .moon {
    fill: var(--_moon);
  }
  .cloud {
    fill: var(--_cloud);
  }
  .behind {
    fill: var(--_behind);
  }
  .dark {
    fill: var(--_dark);
  }
  :is(.cloud, .dark, .bolt) {
    stroke: var(--_gap);
    stroke-width: 4;
    paint-order: stroke;
  }
  :is(.mist, .haze) {
    stroke: var(--_behind);
    stroke-width: 5;
  }
  .haze {
    stroke-dasharray: 12 9;
  }
  .rain {
    stroke: var(--_rain);
    stroke-width: 6;
  }
  .snow {
    fill: var(--_snow);
    stroke: var(--_snow);
    stroke-width: 3;
  }
  .line {
    display: flex;
    align-items: center;
  }
  /* takes no room of its own: the place shows where the page gives the line more than it needs */
  .room {
    container-type: inline-size;
    flex: 1;
  }
  .room > span {
    margin-inline-start: 0.25em;
    font: inherit;
  }
  @container (max-inline-size: 4em) {
    .room > span {
      display: none;
    }
  }
  [part~='line'] {
    inline-size: 1.5em;
    block-size: 1.5em;
    margin-block: -0.25em;
    margin-inline-end: 0.25em;
  }
  @media (forced-colors: active) {
    :host {
      --_sun: CanvasText;
      --_moon: CanvasText;
      --_cloud: CanvasText;
      --_behind: CanvasText;
      --_dark: CanvasText;
      --_rain: CanvasText;
      --_snow: CanvasText;
      --_gap: Canvas;
    }
  }
`;
