import { css } from 'lit';

export const queueStyles = css`
  /* which comments, then which of them: on one line where there is room */
  .toolbar {
    gap: 0.5rem 1rem;
  }
  .tabs {
    flex: 0 1 auto;
    flex-wrap: nowrap;
    gap: 0.25rem;
    min-inline-size: 0;
    margin-inline: -0.25rem;
    padding: 0.25rem;
  }
  .tabs a {
    display: inline-flex;
    flex: none;
    gap: 0.375rem;
    align-items: center;
    min-block-size: 2rem;
    padding-inline: 0.75rem;
    border: 1px solid transparent;
    border-radius: 1rem;
    color: inherit;
    text-decoration: none;
  }
  .tabs a:hover {
    background: var(--_hover);
  }
  .tabs a[aria-current] {
    border-color: var(--inlay-color-accent);
    background: color-mix(in srgb, var(--inlay-color-accent) 12%, var(--admin-surface));
    font-weight: 600;
  }
  @media (forced-colors: active) {
    .tabs a:not([aria-current]) {
      border-color: Canvas;
    }
  }
  .tabs b {
    font-variant-numeric: tabular-nums;
  }
  .tabs a:not([aria-current]) b {
    font-weight: 400;
    opacity: 0.72;
  }
  admin-queue-filter {
    flex: 1 1 auto;
    min-inline-size: 0;
  }
  admin-shortcut-list {
    margin-block-start: 0.75rem;
  }
  .no-new {
    position: absolute;
  }
  /* aligns the checkbox with those of the comments */
  .all {
    padding-inline-start: 1.0625rem;
  }
  .card.soon {
    block-size: 11rem;
  }
  .bulk {
    gap: 0.5rem;
  }
  .progress {
    flex: 1 1 100%;
  }
  progress {
    inline-size: min(12rem, 25vw);
    accent-color: var(--inlay-color-accent);
  }
  @media (max-width: 56rem) {
    .tabs {
      flex-basis: 100%;
    }
  }
  /* two lines below each other at most: they stay in view while the list scrolls */
  @media (max-width: 40rem) {
    .bulk {
      flex: 1 1 100%;
      flex-wrap: nowrap;
    }
    .bulk button {
      flex: 1 1 auto;
      padding-inline: 0.25rem;
    }
  }
`;
