import { css } from 'lit';

/** Wind, rain, humidity, sun. */
export const factsStyles = css`
  .facts {
    display: grid;
    margin: 0;
    grid-template-columns: auto auto;
    gap: 0.375em 1.5em;
    border-block-start: var(--_line);
    padding-block-start: 0.75em;
    font-size: 0.8125em;
  }
  .sunrise {
    grid-column-start: 1;
  }
  /* where a warning needs the room, as long as the card keeps to what was promised to it */
  :where(:not(.free) > .card) .facts.warned > :nth-child(n + 5):not(.sunrise, .sunset) {
    display: none;
  }
  dl div {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-content: start;
    gap: 0 0.5em;
    line-height: 1.4;
  }
  dt {
    display: flex;
    gap: 0.4em;
    align-items: center;
    color: var(--_quiet);
  }
  dd {
    margin: 0;
    font-weight: var(--_strong);
    font-variant-numeric: tabular-nums;
    margin-inline-start: auto;
  }
  /* beside the number, its level from low to extreme */
  .level::before {
    content: '';
    display: inline-block;
    inline-size: 0.6em;
    block-size: 0.6em;
    margin-inline-end: 0.4em;
    border-radius: 50%;
    background: var(--_level);
  }
  .level-0 {
    --_level: var(--_good);
  }
  .level-1 {
    --_level: var(--_minor);
  }
  .level-2 {
    --_level: var(--_moderate);
  }
  .level-3 {
    --_level: var(--_severe);
  }
  .level-4 {
    --_level: var(--_extreme);
  }
  @media (forced-colors: active) {
    .level::before {
      content: none;
    }
  }
`;
