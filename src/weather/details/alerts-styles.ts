import { css } from 'lit';

/** Warnings, and whatever else opens. */
export const alertsStyles = css`
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
    --_back: color-mix(in srgb, var(--_danger) 14%, transparent);
    --_ink: var(--_danger);
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
`;
