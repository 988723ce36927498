import { css } from 'lit';

/** What a reader wrote, with its marks. */
export const bodyStyles = css`
  .body {
    /* room for the rings of what is in it */
    padding: 0.25rem;
    margin: 0.5rem -0.25rem;
    max-block-size: 24rem;
    overflow: auto;
    contain: content;
  }
  @media print {
    .body {
      max-block-size: none;
      overflow: visible;
    }
  }
  :is(.body, blockquote) > * {
    margin-block: 0 0.5rem;
  }
  :is(.body, blockquote) > :last-child {
    margin-block-end: 0;
  }
  /* a readable measure, from the edge at which a text of its direction begins */
  .body > * {
    max-inline-size: 40rem;
    margin-inline: 0 auto;
  }
  .body > pre {
    max-inline-size: none;
  }
  /* a line that was broken stays so */
  .body :is(p, li) {
    white-space: pre-line;
  }
  .body :is(ul, ol) {
    white-space: normal;
  }
  blockquote {
    padding-inline-start: 0.75rem;
    border-inline-start: 0.1875rem solid var(--_border);
    color: var(--_quiet);
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
`;
