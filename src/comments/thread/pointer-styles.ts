import { css } from 'lit';

/** What the thread offers to pointers, and how it answers them. The first view does without. */
export const pointerStyles = css`
  /* targets of 24 px (WCAG 2.5.8) in lines that are lower */
  [part='meta'] > a {
    --_grow: max(0px, (24px - 1.4em) / 2);
    padding-block: var(--_grow);
    margin-block: calc(-1 * var(--_grow));
  }
  a.quiet:hover {
    color: var(--_accent);
    text-decoration: underline;
  }
  option {
    color: canvastext;
    background: canvas;
  }
  /* below 16 px, phones zoom into a field that gets the focus */
  @media (pointer: coarse) {
    [part~='input'] {
      font-size: max(16px, 1em);
    }
  }
  [part~='button']:hover {
    background: var(--_wash);
  }
  [part~='button']:active {
    background: color-mix(in srgb, currentColor 14%, transparent);
  }
  .line:hover {
    background: none;
  }
  .line:hover::before {
    border-color: var(--_accent);
  }
  /* among buttons that all look alike, the colour of words alone does not say it */
  @media (forced-colors: active) {
    /* quiet as ever: a frame around each would stand out of the column that the words share */
    [part~='actions'] > button[part],
    [part='header'] > [part~='select'] {
      border-color: Canvas;
    }
    [part='avatar'] {
      border: 1px solid;
    }
    [part~='actions'] > ::before {
      background: ButtonText;
    }
    [part~='actions'] > [aria-pressed='true']::before {
      background: currentColor;
    }
    [aria-pressed='true'] {
      forced-color-adjust: none;
      color: SelectedItemText !important;
      background: SelectedItem;
    }
  }
`;
