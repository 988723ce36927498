import { css } from 'lit';

/** A table of words, with a number at the end of each row. */
export const tableStyles = css`
  table {
    border-collapse: collapse;
  }
  th,
  td {
    padding: 0.25rem 0;
    text-align: start;
    font-weight: 400;
    border-block-end: 1px solid var(--_border);
    overflow-wrap: break-word;
  }
  td {
    padding-inline-start: 1.5rem;
  }
  td:last-child {
    text-align: end;
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
`;
