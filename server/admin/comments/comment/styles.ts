import { css } from 'lit';

export const commentStyles = css`
  article {
    scroll-margin-block: 4.5rem 1rem;
  }
  :host([selected]) article {
    border-color: var(--inlay-color-accent);
    background: color-mix(in srgb, var(--inlay-color-accent) 6%, Canvas);
  }
  header {
    display: flex;
    flex-wrap: wrap;
    gap: 0.125rem 0.5rem;
    align-items: center;
  }
  header label {
    display: inline-grid;
    place-content: center;
    /* a target of 40 px around the box, whose edge stays on the column's */
    inline-size: 2.5rem;
    min-block-size: 2.5rem;
    margin-block: -0.375rem;
    margin-inline: -0.625rem;
  }
  header h2 {
    /* a long name breaks beside the box, not below it */
    max-inline-size: calc(100% - 2.25rem);
    margin-inline-start: 0.125rem;
  }
  header time {
    margin-inline-start: auto;
  }
  .where {
    margin-block: 0.125rem 0;
  }
  .body {
    /* room for the rings of what is in it */
    padding: 0.25rem;
    margin: 0.5rem -0.25rem;
    max-inline-size: 40rem;
    max-block-size: 24rem;
    overflow: auto;
    contain: content;
  }
  .body > * {
    margin-block: 0 0.5rem;
  }
  .body > :last-child {
    margin-block-end: 0;
  }
  /* a line that was broken stays so */
  .body :is(p, li) {
    white-space: pre-line;
  }
  .body :is(ul, ol) {
    white-space: normal;
  }
  blockquote {
    margin-inline: 0;
    padding-inline-start: 0.75rem;
    border-inline-start: 0.1875rem solid var(--_border);
    color: var(--_quiet);
  }
  .above {
    overflow: hidden;
    margin-block: 0.5rem 0;
    padding-inline-start: 0.75rem;
    border-inline-start: 0.1875rem solid var(--_border);
  }
  code {
    font-family: ui-monospace, monospace;
    font-size: 0.875em;
  }
  pre {
    overflow-x: auto;
    padding: 0.5rem 0.75rem;
    border-radius: 0.375rem;
    background: var(--_hover);
    white-space: pre;
  }
  :not(pre) > code {
    padding: 0.0625rem 0.25rem;
    border-radius: 0.25rem;
    background: var(--_hover);
  }
  /* the menu keeps its corner when the others wrap */
  .actions {
    display: flex;
    gap: 0.5rem;
    justify-content: space-between;
    margin-block-start: 0.75rem;
  }
  .actions .row {
    gap: 0.5rem;
  }
`;
