import { css } from 'lit';

/** Styles for badges and for editors' picks, which few threads have. */
export const badgeStyles = css`
  [part~='badge'] {
    display: inline-block;
    border-radius: 1em;
    padding: 0 0.55em;
    font-size: 0.75em;
    font-weight: var(--_strong);
    line-height: 1.6;
    color: var(--_accent);
    background: color-mix(in srgb, var(--_accent) 14%, transparent);
  }
  [part~='pick'] {
    margin-inline-start: auto;
    padding: 0;
    background: none;
    font-size: var(--_small);
  }
  [part~='pick']::before {
    content: '';
    display: inline-block;
    inline-size: 16px;
    block-size: 16px;
    background: currentColor;
    forced-color-adjust: none;
    /* a path is in px; it grows with the text all the same */
    zoom: tan(atan2(1em, 14px));
    vertical-align: -0.2em;
    margin-inline-end: 0.2em;
    clip-path: path('M5 1h6v1.5l-1 1v2.8l2.5 2.2V10H8.8v4.5H7.2V10H3.5V8.5L6 6.3V3.5l-1-1z');
  }
  /* on a line of its own it stands below the name */
  @container (max-inline-size: 30em) {
    [part~='pick'] {
      margin-inline-start: 0;
    }
  }
`;
