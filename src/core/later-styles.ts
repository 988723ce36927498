import { css } from 'lit';

/** The rest of the shared sheet, which no first view needs: reduced motion, print. */
export const laterStyles = css`
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
