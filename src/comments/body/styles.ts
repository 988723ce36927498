import { css } from 'lit';

/** Styles for bodies with markup and for bodies that scroll. */
export const bodyStyles = css`
  .long {
    max-block-size: 40lh;
    overflow: auto;
  }
  [part='body'] li {
    list-style: disc;
    margin-inline-start: 1.5em;
  }
  [part='body'] ol > li {
    list-style: decimal;
  }
  blockquote {
    margin: 0;
    border-inline-start: 3px solid var(--_border);
    padding-inline-start: var(--_gap);
    color: var(--_quiet);
  }
  code {
    font-family: ui-monospace, monospace;
    font-size: 0.9em;
  }
  :not(pre) > code {
    background: var(--_wash);
    /* a theme without round corners has none here */
    border-radius: min(0.25em, var(--_radius));
    padding: 0.1em 0.3em;
    -webkit-box-decoration-break: clone;
    box-decoration-break: clone;
  }
  pre {
    margin: 0;
    padding: var(--_m) var(--_gap);
    background: var(--_wash);
    border-radius: var(--_radius);
    overflow-x: auto;
    white-space: pre;
    overflow-wrap: normal;
  }
`;
