import { css } from 'lit';

/** Warnings, and whatever else opens. */
export const alertsStyles = css`
  .alerts {
    --_ink: light-dark(#1f3a5f, #cfe0f7);
    --_back: color-mix(in srgb, var(--_ink) 12%, transparent);
    border-radius: var(--_radius);
    background: var(--_back);
    color: var(--_ink);
    font-size: var(--_small);
  }
  .minor {
    --_ink: var(--_minor);
  }
  .moderate {
    --_ink: var(--_moderate);
  }
  .severe {
    --_ink: var(--_severe);
  }
  /* the gravest is filled */
  .extreme {
    --_back: var(--_extreme);
    --_ink: var(--_on-extreme);
  }
  [part='more'] {
    flex: none;
    padding-inline: 0.5em;
    border-radius: 1em;
    border: 1px solid color-mix(in srgb, currentColor 45%, transparent);
    font-variant-numeric: tabular-nums;
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
