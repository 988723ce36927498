import { css } from 'lit';

/** The sky behind the card, or the theme's own ground; paper has none. */
export const skyStyles = css`
  @media screen {
    .sky {
      --_quiet: #f1f5fa;
      --_border: #ffffff4d;
      --_accent: #fff;
      --_danger: #ffd9d4;
      --_focus: #fff;
      border-radius: calc(1.5 * var(--_radius));
      color: #fff;
      /* invalid, and passed over, where no theme has its own */
      --_lit: color-mix(in srgb, var(--inlay-color-sky) 90%, #fff);
      --_dim: color-mix(in srgb, var(--inlay-color-sky) 55%, #000);
      --_top: #1d5796;
      --_low: #34709f;
      background: linear-gradient(170deg, var(--inlay-color-sky, var(--_top)), var(--_lit, var(--_low)))
        var(--inlay-color-sky, var(--_top));
    }
    .sky.night {
      --_top: #101c3a;
      --_low: #2b3f68;
      background-image: linear-gradient(
        170deg,
        var(--_dim, var(--_top)),
        var(--inlay-color-sky, var(--_low))
      );
    }
    .sky.grey {
      --_top: #42566e;
      --_low: #5b6f86;
    }
    .sky.grey.night {
      --_top: #1d2733;
      --_low: #364657;
    }
    .sky.snowy {
      --_top: #3f6280;
      --_low: #4c6c85;
    }
    .sky.snowy.night {
      --_top: #1f3246;
      --_low: #3b5467;
    }
    .sky.storm {
      --_top: #2c3350;
      --_low: #4b5170;
    }
    .sky.storm.night {
      --_top: #141829;
      --_low: #30354f;
    }
    .sky [part='chance'] {
      color: inherit;
    }
    .sky .rain-bar {
      fill: #ffffff26;
    }
    .sky .level {
      color-scheme: dark;
    }
    .sky .alerts:not(.extreme) {
      --_back: #00000038;
      --_ink: #fff;
    }
    .sky a:hover {
      color: #fff;
    }
  }
`;
