import { css } from 'lit';

/** The buttons below a comment. */
export const actions = css`
  [part~='actions'] {
    margin-inline-start: calc(var(--_m) * -1);
    gap: 0 var(--_s);
  }
  [part~='button'] {
    /* of "…", and of the gap before it */
    --_room: calc(1.75em + 2 * var(--_m));
    min-block-size: 2em;
  }
  [part~='actions'] [part~='button'] {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    border-color: transparent;
    padding-block: 0;
    text-align: start;
    font-variant-numeric: tabular-nums;
  }
  /* never alone in a line: the button before it takes its room, too, and wraps its own words to have it */
  [part~='actions'] > :is([data-do='reply'], [data-do='vote']):nth-last-child(2) {
    max-inline-size: calc(100% - var(--_room));
    margin-inline-end: var(--_room);
  }
  [data-do='more']:not(:first-child) {
    margin-inline-start: calc(-1 * var(--_room));
  }
  [part~='actions'] > [aria-pressed='true'] {
    color: var(--_accent);
    font-weight: var(--_strong);
  }
  /* a phone: all actions in one line */
  @container (max-inline-size: 22em) {
    [part~='actions'] {
      --_m: 0.25em;
    }
  }
  @container (max-inline-size: 19em) {
    [data-do='reply']::before,
    li li [data-do='vote']::before {
      content: none;
    }
  }
`;
