import { css } from 'lit';

/** A viewport is reserved while the thread is on its way, and afterwards as long as what stands below is on screen. */
export const styles = css`
  :host {
    container-type: inline-size;
    line-height: 1.5;
  }
  :host(:state(loading)),
  .skeleton,
  .reserved {
    min-block-size: 100svh;
  }
  .box,
  form,
  article {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_m);
    align-content: start;
  }
  .box > button,
  article > button {
    justify-self: start;
  }
  [part='title'] {
    font-size: 1.25em;
    font-weight: var(--_strong);
  }
  [part='header'],
  [part='footer'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_m);
  }
  .box > [part='header'] {
    justify-content: space-between;
  }
  .quiet,
  [part='notice'],
  [part='badge'],
  [part='label'],
  article [part='footer'] {
    font-size: var(--_small);
  }
  .quiet,
  [part='notice'],
  [part='badge'] {
    color: var(--_quiet);
  }
  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 12em), 1fr));
    gap: var(--_m);
  }
  [part='input'] {
    font: inherit;
    color: inherit;
    background: none;
    border: var(--_line);
    /* a field's frame needs 3 : 1 (WCAG 1.4.11), which the token for lines does not promise */
    border-color: color-mix(in srgb, currentColor 55%, transparent);
    border-radius: var(--_radius);
    padding: var(--_m);
  }
  [part='field'] [part='input'] {
    inline-size: 100%;
  }
  option {
    color: canvastext;
    background: canvas;
  }
  textarea {
    resize: vertical;
    field-sizing: content;
    min-block-size: 6.5lh;
    max-block-size: 80svh;
  }
  [aria-invalid='true'] {
    border-color: var(--_danger);
  }
  [part='error'] {
    color: var(--_danger);
  }
  .main {
    color: var(--_on-accent);
    background: var(--_accent);
  }
  [part='list'] [part='list'] {
    padding-inline-start: var(--_l);
  }
  [part='list'] [part='list'] > [part='item'],
  blockquote {
    border-inline-start: var(--_line);
    padding-inline-start: var(--_m);
  }
  article {
    padding: var(--_m) 4px;
  }
  /* inside, as a list that may be passed over cuts off what stands out of it */
  article:focus-visible {
    outline-offset: -2px;
  }
  /* what may be on screen at first has its own size at once, so that nothing moves when it is drawn */
  .box > div > ol:nth-child(n + 2) {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 180em;
  }
  [part='avatar'] {
    display: grid;
    place-content: center;
    inline-size: 2em;
    block-size: 2em;
    border: var(--_line);
    border-radius: 50%;
    overflow: hidden;
  }
  [part='author'] {
    font-weight: var(--_strong);
  }
  [part='badge'] {
    border: var(--_line);
    border-radius: var(--_radius);
    padding-inline: var(--_s);
  }
  article [part='button']:not(.main) {
    border-color: transparent;
  }
  [part='body'] {
    overflow: clip;
    overflow-clip-margin: 4px;
    white-space: pre-wrap;
  }
  .long {
    max-block-size: 40lh;
    overflow: auto;
  }
  [part='body'] > * + * {
    margin-block-start: var(--_m);
  }
  [part='body'] li {
    list-style: disc;
    margin-inline-start: 1.5em;
  }
  ol[start] li {
    list-style: decimal;
  }
  blockquote {
    margin: 0;
    color: var(--_quiet);
  }
  code {
    font-family: ui-monospace, monospace;
    font-size: 0.9em;
  }
  pre {
    margin: 0;
    overflow-x: auto;
    white-space: pre;
    overflow-wrap: normal;
  }
  @container (max-inline-size: 36em) {
    [part='list'] [part='list'] {
      padding-inline-start: 0;
    }
    .deep {
      border: 0 !important;
      padding: 0 !important;
    }
  }
`;
