import { css } from 'lit';

/**
 * The rest of the shared sheet, which no first view needs: more contrast, reduced motion, print. Each rule is within a
 * media query, so that nothing is styled again when the sheet comes.
 */
export const laterStyles = css`
  @media (prefers-contrast: more) {
    :host {
      --_quiet: var(--inlay-color-text-quiet, currentColor);
      --_border: var(--inlay-color-border, currentColor);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    :host,
    *,
    ::before,
    ::after {
      animation: none !important;
      transition: none !important;
    }
  }
  @media print {
    :is(button, select, form, .writer) {
      display: none !important;
    }
  }
`;
