import { css } from 'lit';

/** Wind, rain, humidity, sun. */
export const factsStyles = css`
  .facts {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 16em));
    justify-content: space-between;
    gap: 0.375em 1.5em;
    border-block-start: var(--_line);
    padding-block-start: 0.75em;
    font-size: 0.8125em;
  }
  .sunrise {
    grid-column-start: 1;
  }
  /* where a warning needs the room */
  .few > :nth-child(n + 5):not(.sunrise, .sunset) {
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
    font-weight: var(--_strong);
    font-variant-numeric: tabular-nums;
    margin-inline-start: auto;
  }
`;
