import { css } from 'lit';

/** The buttons below a comment. */
export const actions = css`
  [part~='actions'] {
    margin-inline-start: calc(var(--_m) * -1);
    gap: 0 var(--_s);
  }
  [part~='button'] {
    /* of "…", and of the gap before it */
    --_room: calc(1.4em + 2 * var(--_m) + var(--_s));
    min-block-size: 2em;
  }
  [part~='actions'] [part~='button'] {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    border-color: transparent;
    padding-block: 0;
    font-variant-numeric: tabular-nums;
  }
  /* never alone in a line: the button before it takes its room, too */
  [part~='actions'] > :has(+ [data-do='more']) {
    margin-inline-end: var(--_room);
  }
  [data-do] + [data-do='more'] {
    margin-inline-start: calc(-1 * var(--_room));
  }
  [part~='actions'] > [aria-pressed='true'] {
    color: var(--_accent);
    font-weight: var(--_strong);
  }
  /* where there is little room, a drawing says it alone, and the word stays for assistive technology */
  @container (max-inline-size: 24em) {
    [part~='actions'] {
      --_m: 0.25em;
    }
    li li li [data-do='vote'] span {
      position: absolute;
      font-size: 0;
    }
  }
  @container (max-inline-size: 21em) {
    [data-do='vote'] span {
      position: absolute;
      font-size: 0;
    }
  }
  @container (17em < inline-size <= 19em) {
    li li li [data-do='reply']::before {
      content: none;
    }
  }
  @container (max-inline-size: 17em) {
    [part~='actions'] {
      --_s: 0em;
    }
    [part~='actions'] span {
      position: absolute;
      font-size: 0;
    }
  }
`;
