import { css } from 'lit';

/** How comments stand below one another, and the lines that join replies to what they reply to. */
export const thread = css`
  ol > [part~='item'] {
    position: relative;
    margin-block-start: calc(1.75 * var(--_l));
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
  /* a short thread is laid out whole; of a long one, what may be on screen at first, so that nothing moves */
  .box > div:has(> ol:nth-child(5)) > ol:nth-child(n + 2) {
    content-visibility: auto;
  }
  .box > div > ol:nth-child(n + 2) {
    contain-intrinsic-block-size: auto 63em;
    overflow-clip-margin: 4px;
  }
  .box > div > ol:nth-child(n + 5) {
    contain-intrinsic-block-size: auto 180em;
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
  @container (max-inline-size: 36em) {
    li {
      --_step: calc(var(--_l) - var(--_avatar) / 2);
    }
    /* deeper replies say what they reply to */
    li li li {
      --_step: calc(-1 * var(--_avatar));
    }
    /* straight down, as far as the avatar and on below it: behind one that nobody is on, it would be seen */
    li li li li[part]::before {
      block-size: calc(1.125 * var(--_l) - var(--_s));
    }
    li li li li[part]::after {
      inset-block-start: calc(var(--_avatar) + var(--_s));
    }
  }
  /* large text on a phone */
  @container (max-inline-size: 13em) {
    .box > .writer {
      display: block;
    }
    .composer textarea {
      padding-inline: var(--_m);
    }
    .writer > span {
      display: none;
    }
    li {
      --_step: calc(var(--_l) - var(--_avatar));
      --_gap: var(--_m);
    }
    .rest {
      padding-inline-start: var(--_m);
    }
  }
`;
