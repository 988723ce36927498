import { css } from 'lit';

/** One comment: avatar and words side by side, the line with the name, the body. */
export const comment = css`
  article,
  .writer {
    display: grid;
    grid-template-columns: var(--_avatar) minmax(0, 1fr);
    gap: var(--_s) var(--_gap);
    scroll-margin-block: 1em;
    border-radius: var(--_radius);
  }
  .writer {
    align-items: center;
  }
  article > * {
    grid-column: 2;
  }
  article > [part='avatar'] {
    grid-area: 1 / 1 / span 3;
  }
  p.quiet {
    align-self: center;
    grid-row: span 3;
  }
  [part='meta'] {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.4em;
    line-height: 1.4;
  }
  /* brackets, because a dot would stand at the start of a line */
  [part='meta'] > span.quiet::before {
    content: '(';
  }
  [part='meta'] > span.quiet::after {
    content: ')';
  }
  [part='author'] {
    font-weight: var(--_strong);
  }
  /* stacked marks stay in their line */
  [part='meta'] > :first-child {
    overflow: clip;
    /* the ring of a link */
    overflow-clip-margin: 4px;
  }
  /* a target of 24 px (WCAG 2.5.8) */
  [part='author'] a {
    display: inline-block;
    min-block-size: 24px;
    text-decoration: none;
  }
  [part='body'] {
    max-inline-size: var(--_measure);
    overflow: clip;
    overflow-clip-margin: 4px;
    white-space: pre-wrap;
  }
  /* a target of 24 px (WCAG 2.5.8), also when rounded down, in a lower line; the margin takes the padding back */
  [part='meta'] > a {
    padding-block: max(0px, 12.1px - 0.7em);
    margin-block: min(0px, 0.7em - 12.1px);
  }
  /* in a text of two directions each paragraph has its own */
  [part='body'] p {
    unicode-bidi: plaintext;
  }
  /* in the other direction, words stand beside the name all the same, and not at the far edge */
  article:dir(ltr) > [part='body']:dir(rtl),
  article:dir(rtl) > [part='body']:dir(ltr) {
    justify-self: start;
    /* a block of code would make it wider than its column */
    max-inline-size: min(100%, var(--_measure));
  }
  [part='body'] > * + * {
    margin-block-start: var(--_m);
  }
`;
