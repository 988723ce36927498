import { css } from 'lit';

/** What only some devices need. The first view does without. */
export const deviceStyles = css`
  /* below 16 px, phones zoom into a field that gets the focus */
  @media (pointer: coarse) {
    [part~='input'] {
      font-size: max(16px, 1em);
    }
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
