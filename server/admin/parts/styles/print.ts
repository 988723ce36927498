import { css } from 'lit';

/** On paper stands what is there to be read, whole; nothing can be pressed, wherever an element shows it. */
export const print = css`
  @media print {
    button,
    .button,
    nav,
    [role='search'],
    .ask,
    .notice,
    .actions,
    article header label {
      display: none !important;
    }
    .card {
      break-inside: avoid;
    }
    /* a form as it is filled in */
    :is(input, select, textarea) {
      appearance: none;
      resize: none;
    }
  }
`;
