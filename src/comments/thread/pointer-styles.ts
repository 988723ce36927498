import { css } from 'lit';

/** Hover and focus styles. Loaded with the first pointer or focus, because adding them restyles every comment. */
export const pointerStyles = css`
  summary:hover {
    cursor: pointer;
    color: var(--_accent);
  }
  a.quiet:hover {
    color: var(--_accent);
    text-decoration: underline;
  }
  option {
    color: canvastext;
    background: canvas;
  }
  [part~='button']:hover {
    background: var(--_wash);
  }
  [part~='button']:active {
    background: color-mix(in srgb, currentColor 14%, transparent);
  }
  [part='author'] a:hover {
    text-decoration: underline;
  }
  li:has(> .line:hover) > article::after,
  li:has(> .line:hover) > ol > li::before,
  li:has(> .line:hover) > ol > li::after,
  li:has(> .line:hover) > .rest::before {
    border-color: var(--_accent);
  }
`;
