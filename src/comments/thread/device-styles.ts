import { css } from 'lit';

/**
 * What only some devices need. The first view does without. Each rule is within a media query, so that no comment is laid
 * out again when the sheet comes.
 */
export const deviceStyles = css`
  /* below 16 px, phones zoom into a field that gets the focus */
  @media (pointer: coarse) {
    [part~='input'] {
      font-size: max(16px, 1em);
    }
  }
  @media (forced-colors: active) {
    /* quiet as ever: a frame around each would stand out of the column that the words share */
    [part~='actions'] > button[part],
    [part='header'] > [part~='select'] {
      border-color: Canvas;
    }
    [part='avatar'],
    [part~='badge']:not([part~='pick']) {
      border: 1px solid;
    }
    [part~='actions'] > ::before {
      background: ButtonText;
    }
    [part~='actions'] > [aria-pressed='true']::before {
      background: currentColor;
    }
    /* in forced colours, colour alone does not show that a vote is pressed */
    [aria-pressed='true'] {
      forced-color-adjust: none;
      color: SelectedItemText !important;
      background: SelectedItem !important;
    }
  }
  /* on paper: all that has loaded; the shared sheet leaves out what is there to press */
  @media print {
    [part~='actions'] {
      display: none !important;
    }
    .box > div > ol {
      content-visibility: visible !important;
    }
    .collapsed > ol {
      display: block !important;
    }
    .long {
      max-block-size: none;
    }
    pre {
      white-space: pre-wrap;
    }
    article {
      break-inside: avoid;
    }
    [part='avatar'] {
      print-color-adjust: exact;
    }
    [part='body'] a:not(.bare)::after {
      content: ' <' attr(href) '>';
    }
  }
  /* a finger cannot hover: at the end of a comment, where the line to its replies begins, a sign that folds them */
  @media (hover: none) {
    .parent:not(.collapsed) > article::before {
      content: '';
      position: absolute;
      inset-block-end: calc(1em - 9px);
      inset-inline-start: calc(var(--_avatar) / 2 - 9px);
      inline-size: 18px;
      block-size: 18px;
      border: 1px solid var(--_quiet);
      border-radius: 50%;
      background:
        linear-gradient(var(--_quiet) 0 0) center / 8px 1.5px no-repeat,
        linear-gradient(var(--_surface) 0 0),
        canvas;
      pointer-events: none;
      /* above the line */
      z-index: 1;
    }
  }
  /* the mark of a notice that opens; on paper none does */
  @media screen {
    /* a target of 24 px (WCAG 2.5.8) */
    summary {
      padding-block: 2px;
      margin-block: -2px;
    }
    summary::-webkit-details-marker {
      display: none;
    }
    summary::after {
      content: '';
      /* absolute, so that the late style sheet cannot add a line break */
      position: absolute;
      margin-inline-start: 0.5em;
      border: solid;
      border-width: 0 1.5px 1.5px 0;
      padding: 0.16em;
      rotate: 45deg;
      translate: 0 0.4em;
    }
    [open] > summary::after {
      scale: -1;
      translate: 0 0.6em;
    }
  }
`;
