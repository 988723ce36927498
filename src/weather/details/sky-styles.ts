import { css } from 'lit';

/** The sky behind the card; paper has none. */
export const skyStyles = css`
  @media screen {
    .sky {
      --_quiet: #f1f5fa;
      --_border: #ffffff4d;
      --_accent: #fff;
      --_danger: #ffd9d4;
      --_focus: #fff;
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
    .sky.snowy {
      background: linear-gradient(170deg, #3f6280, #4c6c85);
    }
    .sky.snowy.night {
      background: linear-gradient(170deg, #1f3246, #3b5467);
    }
    .sky.storm {
      background: linear-gradient(170deg, #2c3350, #4b5170);
    }
    .sky.storm.night {
      background: linear-gradient(170deg, #141829, #30354f);
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
