import { css } from 'lit';

/**
 * The weather's colours; icons, for the card and the line; and the line itself. Each colour of an icon is at least 3:1 against a white page by day and a
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
    --_curve: var(--inlay-color-curve, var(--_accent));
    --_cold: var(--inlay-color-cold, #2f7fd6);
    --_cool: var(--inlay-color-cool, #2fa39a);
    --_mild: var(--inlay-color-mild, #7fae4a);
    --_warm: var(--inlay-color-warm, #e0a21f);
    --_hot: var(--inlay-color-hot, #d9502e);
    --_good: var(--inlay-color-good, light-dark(#2e8540, #5dc878));
    --_minor: var(--inlay-color-minor, light-dark(#8a6200, #e8c02a));
    --_moderate: var(--inlay-color-moderate, light-dark(#a34400, #ff9f4a));
    --_severe: var(--inlay-color-severe, var(--_danger));
    --_extreme: var(--inlay-color-extreme, light-dark(#8c1d63, #f7a8d8));
    --_on-extreme: var(--inlay-color-on-extreme, light-dark(#fff, #43021f));
    --_gap: transparent;
  }
  /* before a sky, which paper has none of */
  @media screen {
    .sky {
      --_sun: var(--inlay-color-sun, #ffc940);
      --_moon: var(--inlay-color-moon, #cfe9f7);
      --_cloud: var(--inlay-color-cloud, #f2f6fc);
      --_behind: color-mix(in srgb, var(--_cloud) 78%, #102030);
      --_dark: color-mix(in srgb, var(--_cloud) 70%, #102030);
      --_rain: var(--inlay-color-rain, #a9d0ff);
      --_snow: var(--inlay-color-snow, #d8f1ff);
      --_curve: var(--inlay-color-curve, #fff);
    }
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
