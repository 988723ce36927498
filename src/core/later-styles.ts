import { css } from 'lit';

/** The rest of the shared sheet, which no first view needs: more contrast, reduced motion, print. */
export const laterStyles = css`
  @media (prefers-contrast: more) {
    :host {
      --_quiet: var(--inlay-color-text-quiet, currentColor);
      --_border: var(--inlay-color-border, currentColor);
    }
  }
  /* a quiet line at the start of the room that was promised to the content */
  .message {
    color: var(--_quiet);
  }
  @media (prefers-reduced-motion: reduce) {
    * {
      animation: none !important;
      transition: none !important;
    }
  }
  @media print {
    button,
    form {
      display: none;
    }
  }
`;
