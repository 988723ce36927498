import { css } from 'lit';

/** The first view. A viewport is reserved while the thread is on its way. */
export const styles = css`
  :host {
    --_avatar: 2.25em;
    --_gap: calc(1.5 * var(--_m));
    /* from a comment's avatar to those of its replies */
    --_step: var(--_gap);
    --_measure: var(--inlay-text-width, 65ch);
    --_hue: 250;
    --_wash: color-mix(in srgb, currentColor 7%, transparent);
    line-height: 1.5;
  }
  :host(:state(loading)) {
    min-block-size: 100svh;
  }
  [hidden] {
    display: none !important;
  }
  .box {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_gap);
    align-content: start;
  }
  [part='header'],
  [part~='footer'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_s) var(--_m);
  }
  [part='header'] {
    justify-content: space-between;
  }
  [part='header'] > select {
    margin-inline-start: auto;
    padding-inline: 0;
  }
  .quiet,
  [part~='notice'],
  [part='empty'],
  [part~='actions'] [part~='button'] {
    font-size: var(--_small);
    color: var(--_quiet);
  }
  .quiet,
  .quiet a {
    text-decoration: none;
  }
  [part='title'] .quiet {
    font-size: 1em;
    font-weight: 400;
  }
  [part~='notice'] {
    max-inline-size: 62ch;
  }
  summary {
    display: block;
    cursor: pointer;
  }
  [part~='input'] {
    font: inherit;
    color: inherit;
    background: none;
    border: var(--_line);
    /* a field's frame needs 3 : 1 (WCAG 1.4.11), which the token for lines does not promise */
    border-color: color-mix(in srgb, currentColor 55%, transparent);
    border-radius: var(--_radius);
    padding: var(--_m) var(--_gap);
  }
  [part~='select'] {
    padding: var(--_s);
    field-sizing: content;
    border-color: transparent;
    color: var(--_quiet);
  }
  textarea {
    inline-size: 100%;
    display: block;
    resize: none;
    field-sizing: content;
  }
  .composer textarea {
    border-radius: calc(3 * var(--_radius));
    padding-inline: var(--_l);
    background: color-mix(in srgb, currentColor 3%, transparent);
  }
  textarea::placeholder {
    color: var(--_quiet);
    opacity: 1;
  }
  textarea:placeholder-shown {
    direction: inherit;
  }
  ol > [part~='item'] {
    position: relative;
    margin-block-start: calc(1.75 * var(--_l));
  }
  [aria-busy] {
    gap: 1.75rem;
  }
  i:first-of-type {
    inline-size: 30%;
  }
  .box > div > ol:first-child > [part~='item']:first-child {
    margin-block-start: var(--_l);
  }
  [part~='nested'],
  .rest {
    /* from the edge of a reply to the middle of the avatar above */
    --_stem: calc(-0.5 * (var(--_avatar) + var(--_thin)) - var(--_step));
    margin-inline-start: calc(var(--_avatar) + var(--_step));
  }
  li[part~='reply'] {
    --_avatar: 1.75em;
  }
  ol > li[part~='reply'],
  .rest {
    margin-block-start: calc(1.125 * var(--_l));
  }
  article,
  .rest {
    position: relative;
  }
  /* from the avatar down, with a bend to each reply, and on where another follows */
  .parent > article::after,
  li[part~='reply']::before,
  li[part~='reply']::after,
  .rest::before {
    content: '';
    position: absolute;
    inset-block: calc(var(--_avatar) + var(--_s)) 0;
    inset-inline-start: calc((var(--_avatar) - var(--_thin)) / 2);
    border-inline-start: var(--_line);
    pointer-events: none;
  }
  li[part~='reply']::before,
  .rest::before {
    inset-block: calc(-1.125 * var(--_l)) auto;
    inset-inline-start: var(--_stem);
    inline-size: calc(-1 * var(--_stem) - var(--_s));
    block-size: calc(1.125 * var(--_l) + 0.875em);
    border-block-end: var(--_line);
    border-end-start-radius: var(--_radius);
  }
  li[part~='reply']::after {
    inset-block-start: calc(0.875em - var(--_m));
    inset-inline-start: var(--_stem);
  }
  ol:last-child > li:last-child::after {
    content: none;
  }
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
  /* what may be on screen at first has its own size at once, so that nothing moves when it is drawn */
  .box > div > ol:nth-child(n + 2) {
    content-visibility: auto;
    overflow-clip-margin: 4px;
    contain-intrinsic-block-size: auto 63em;
  }
  .box > div > ol:nth-child(n + 5) {
    contain-intrinsic-block-size: auto 180em;
  }
  [part='avatar'] {
    display: grid;
    place-content: center;
    /* 36 % of the avatar, which is then 2.78 of its own em */
    font-size: calc(var(--_avatar) * 0.36);
    inline-size: 2.78em;
    block-size: 2.78em;
    border-radius: 50%;
    overflow: hidden;
    white-space: nowrap;
    font-weight: var(--_strong);
    line-height: 1;
    color: var(--inlay-color-avatar, light-dark(oklch(0.38 0.11 var(--_hue)), oklch(0.92 0.05 var(--_hue))));
    background: var(
      --inlay-color-avatar-surface,
      light-dark(oklch(0.9 0.06 var(--_hue)), oklch(0.38 0.07 var(--_hue)))
    );
  }
  [part='avatar']:empty {
    color: var(--_quiet);
    background: var(--_wash);
  }
  [part='avatar']:empty::before,
  [part~='pick']::before,
  [data-do='reply']::before,
  [data-do='vote']::before,
  [data-do='more']::before {
    content: '';
    inline-size: 16px;
    block-size: 16px;
    background: currentColor;
    forced-color-adjust: none;
    /* a path is in px; it grows with the text all the same */
    zoom: tan(atan2(1em, 14px));
  }
  [part='avatar']:empty::before {
    zoom: tan(atan2(2.78em, 36px));
    clip-path: path('M8 2a3 3 0 1 1 0 6 3 3 0 0 1 0-6M2.5 14a5.5 4.6 0 0 1 11 0z');
  }
  [part='meta'] {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.4em;
    line-height: 1.4;
  }
  /* a target of 24 px (WCAG 2.5.8), also when rounded down, in a lower line; the margin takes the padding back */
  [part='meta'] > a {
    padding-block: max(0px, 12.1px - 0.7em);
    margin-block: min(0px, 0.7em - 12.1px);
  }
  [part='meta'] > span.quiet::before {
    content: '· ';
  }
  [part='author'] {
    font-weight: var(--_strong);
    /* stacked marks stay in their line */
    display: inline-block;
    max-inline-size: 100%;
    vertical-align: bottom;
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
  [part~='actions'] {
    margin-inline-start: calc(var(--_m) * -1);
    gap: 0 var(--_s);
  }
  [part~='button'] {
    min-block-size: 2em;
  }
  [part~='actions'] [part~='button'] {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    border-color: transparent;
    padding-block: 0;
    font-variant-numeric: tabular-nums;
  }
  [data-do='reply']::before {
    clip-path: path(
      'M6.5 2.5l1 1L4.6 6.4H10a4.5 4.5 0 0 1 4.5 4.5V13H13v-2.1a3 3 0 0 0-3-3H4.6l2.9 2.9-1 1L1.8 7.15z'
    );
  }
  [data-do='reply']:dir(rtl)::before {
    scale: -1 1;
  }
  [data-do='vote']::before {
    clip-path: path(
      evenodd,
      'M1.5 7h3l3-5.5C9.3 1.5 10 2.6 9.8 4L9.4 6h3.2a2 2 0 0 1 2 2.4l-1 4.5a2 2 0 0 1-2 1.6H1.5zM3 8.5V13h1.5V8.5zM6 8v5h5.6a.5.5 0 0 0 .5-.4l1-4.5A.5.5 0 0 0 12.6 7.5H7.6L8.3 4.1z'
    );
  }
  [data-do='more']::before {
    clip-path: path(
      'M3 6.7a1.3 1.3 0 1 1 0 2.6 1.3 1.3 0 0 1 0-2.6m5 0a1.3 1.3 0 1 1 0 2.6 1.3 1.3 0 0 1 0-2.6m5 0a1.3 1.3 0 1 1 0 2.6 1.3 1.3 0 0 1 0-2.6'
    );
  }
  [part~='actions'] > [aria-pressed='true'] {
    color: var(--_accent);
    font-weight: var(--_strong);
  }
  .line {
    position: absolute;
    inset-block: var(--_avatar) 0;
    inset-inline-start: 0;
    inline-size: var(--_avatar);
    min-block-size: 0;
    padding: 0;
    border: 0;
  }
  [part~='replies'] {
    padding-inline: 0;
    border: 0;
  }
  [part~='replies'],
  [part~='more-comments'],
  [part~='earlier'],
  [part~='fresh'] {
    color: var(--_accent);
    font-weight: var(--_strong);
    font-size: var(--_small);
  }
  .box > button {
    padding: var(--_m);
    margin-block-start: var(--_m);
  }
  [part='body'] {
    max-inline-size: var(--_measure);
    overflow: clip;
    overflow-clip-margin: 4px;
    white-space: pre-wrap;
  }
  [part='body'] > * + * {
    margin-block-start: var(--_m);
  }
  [part='empty'] {
    padding-block: calc(1.5 * var(--_l));
    text-align: center;
  }
  @container (max-inline-size: 36em) {
    li {
      --_step: calc(var(--_l) - var(--_avatar) / 2);
    }
    /* deeper replies say what they reply to */
    li li li {
      --_step: calc(-1 * var(--_avatar));
    }
    li li li :is(li, article)::before,
    li li li :is(li, article)::after {
      content: none;
    }
    li li li .line {
      display: none;
    }
  }
  /* a phone: all actions in one line */
  @container (max-inline-size: 22em) {
    [part~='actions'] {
      --_m: 0.25em;
    }
  }
  @container (max-inline-size: 19em) {
    [data-do='reply']::before,
    li li [data-do='vote']::before {
      content: none;
    }
  }
  /* large text on a phone */
  @container (max-inline-size: 13em) {
    li {
      --_step: calc(var(--_l) - var(--_avatar));
    }
  }
`;
