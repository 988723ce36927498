import { css } from 'lit';

/** Tabs and tools. */
export const toolbar = css`
  [part='toolbar'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem;
    padding: 0.25rem;
    background: color-mix(in srgb, currentColor 5%, transparent);
    border-block-end: var(--_line);
  }
  [part='toolbar'] > * {
    display: flex;
  }
  /* beside the tabs where all six fit, or else below */
  [role='toolbar'] {
    flex: 1 1 9rem;
    flex-wrap: wrap;
  }
  [part~='tab'],
  [part~='tool'] {
    border-color: transparent;
    padding: 0.25rem 0.75rem;
    min-block-size: 2rem;
    font-size: var(--_small);
    color: var(--_quiet);
  }
  [part~='tab'][aria-selected='true'] {
    color: inherit;
    font-weight: var(--_strong);
    border: var(--_line);
    background: linear-gradient(var(--_surface) 0 0), color-mix(in srgb, canvas 75%, transparent);
  }
  [part~='tool'] {
    display: grid;
    place-content: center;
    flex: 1 1 1.5rem;
    max-inline-size: 2.25rem;
    padding-inline: 0;
  }
  [part~='tool']:first-child {
    margin-inline-start: auto;
  }
  [part~='tool']:focus-visible {
    outline-offset: -2px;
  }
  :is([part~='tool'], [part='menu']) svg {
    display: block;
    flex: none;
    inline-size: 1.2em;
    block-size: 1.2em;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  :is([data-do='quote'], [data-do='list']):dir(rtl) svg {
    scale: -1 1;
  }
  @container (max-inline-size: 30em) {
    [part~='tab'] {
      padding-inline: 0.35rem;
    }
    [part~='tool'] {
      max-inline-size: none;
    }
  }
  @media (pointer: coarse) {
    [part~='tool'],
    [part~='tab'] {
      min-block-size: 2.75rem;
    }
  }
  @media (forced-colors: active) {
    [part~='tab'],
    [part~='tool'] {
      border-color: Canvas;
    }
    [part~='tab'][aria-selected='true'] {
      border-color: Highlight;
      text-decoration: underline;
    }
  }
`;
