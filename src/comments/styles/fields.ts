import { css } from 'lit';

/** Fields, and the line to write in before it is opened. */
export const fields = css`
  [part~='input'] {
    font: inherit;
    color: inherit;
    background: none;
    border: var(--_line);
    /* a field's frame needs 3 : 1 (WCAG 1.4.11), which the token for lines does not promise */
    border-color: color-mix(in srgb, currentColor 55%, transparent);
    border-radius: var(--_radius);
    padding: var(--_m) var(--_gap);
  }
  [part~='select'] {
    margin-inline-start: auto;
    padding: var(--_s) 0;
    field-sizing: content;
    border-color: transparent;
    color: var(--_quiet);
  }
  textarea {
    inline-size: 100%;
    display: block;
    resize: none;
    field-sizing: content;
  }
  .composer textarea {
    border-radius: calc(3 * var(--_radius));
    padding-inline: var(--_l);
    background: color-mix(in srgb, currentColor 3%, transparent);
  }
  textarea::placeholder {
    color: var(--_quiet);
    opacity: 1;
  }
  :placeholder-shown {
    direction: inherit;
  }
`;
