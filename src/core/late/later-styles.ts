import { css } from 'lit';

/**
 * The rest of the shared sheet, which no first view needs: a failure's colours, more contrast, reduced motion, print. None
 * of its rules moves what is there already when the sheet comes.
 */
export const laterStyles = css`
  .message {
    color: var(--_quiet);
  }
  /* so that the room of what failed looks meant: a ground, and a sign above the words, which do not move when it comes */
  .message:only-child {
    position: relative;
  }
  .message:only-child::before {
    content: '!' / '';
    position: absolute;
    inset-block-start: 1.25em;
    inset-inline-start: calc(50% - 0.875em);
    box-sizing: border-box;
    inline-size: 1.75em;
    block-size: 1.75em;
    border: 2px solid;
    border-radius: 50%;
    font-weight: var(--_strong);
    line-height: calc(1.75em - 4px);
    opacity: 0.6;
  }
  .frame:has(> .message:only-child) {
    border-radius: var(--_radius);
    background: color-mix(in srgb, currentColor 4%, transparent);
  }
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
    /* white on a picture, without its ground */
    [part~='rank'] {
      print-color-adjust: exact;
    }
    :is(button, select, form, .writer) {
      display: none !important;
    }
  }
`;
