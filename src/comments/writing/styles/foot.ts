import { css } from 'lit';

/** What is remembered, and the buttons that send and cancel. */
export const foot = css`
  .left:empty {
    display: none;
  }
  /* what was written may be remembered, and sent */
  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--_s) var(--_l);
    padding: 0.25rem var(--_l) 0.75rem;
  }
  .foot > [part='footer'] {
    margin-inline-start: auto;
    justify-content: end;
  }
  .remember {
    display: flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: 24px;
  }
  [data-do='cancel'] {
    border-color: transparent;
  }
  .main,
  [data-do='send-report'] {
    color: var(--_on-accent);
    background: var(--_accent);
    border-color: transparent;
    font-weight: var(--_strong);
    padding: var(--_m) var(--_l);
  }
  :is(.main, [data-do='send-report']):hover {
    background: color-mix(in srgb, var(--_accent) 88%, currentColor);
  }
  @container (max-inline-size: 30em) {
    .remember,
    .foot > [part='footer'] {
      flex: 1 0 100%;
    }
    /* where both buttons do not fit, the one that sends comes first */
    .foot > [part='footer']:not(.choice) {
      flex-wrap: wrap-reverse;
    }
    .foot > .choice {
      justify-content: start;
    }
    /* both fill a line of their own; in one line, the one that sends takes the room */
    .foot [data-do='cancel'] {
      flex: 1 auto;
    }
    .main {
      flex: 99 auto;
    }
  }
  @media (forced-colors: active) {
    [data-do='cancel'] {
      border-color: Canvas;
    }
    .main,
    [data-do='send-report'] {
      forced-color-adjust: none;
      color: ButtonText;
      background: ButtonFace;
      border-color: ButtonText;
    }
  }
`;
