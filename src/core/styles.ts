import { css } from 'lit';

/**
 * The shared sheet: tokens that are used more than once are resolved once to a private `--_name`, and what holds for all of
 * widgets: box, focus, forced colours; `later-styles` has what no first view needs.
 */
export const shared = css`
  :host {
    --_quiet: var(--inlay-color-text-quiet, color-mix(in srgb, currentColor 76%, transparent));
    --_border: var(--inlay-color-border, color-mix(in srgb, currentColor 22%, transparent));
    --_accent: var(--inlay-color-accent, light-dark(#0b57d0, #a8c7fa));
    --_on-accent: var(--inlay-color-on-accent, light-dark(#fff, #062e6f));
    --_danger: var(--inlay-color-danger, light-dark(#b3261e, #f2b8b5));
    --_focus: var(--inlay-color-focus, var(--_accent));
    --_small: var(--inlay-font-size-small, 0.875em);
    --_strong: var(--inlay-font-weight-strong, 600);
    --_s: var(--inlay-space-s, 0.25em);
    --_m: var(--inlay-space-m, 0.5em);
    --_l: var(--inlay-space-l, 1em);
    --_radius: var(--inlay-radius, 0.5em);
    --_surface: var(--inlay-color-surface, transparent);
    /* on what floats above the page and may have no surface */
    --_text: var(--inlay-color-text, canvastext);
    --_thin: var(--inlay-border-width, 1px);
    --_line: var(--_thin) solid var(--_border);
    display: block;
    box-sizing: border-box;
    color: var(--inlay-color-text, inherit);
    background: var(--_surface);
    font-family: var(--inlay-font-family, inherit);
    font-size: var(--inlay-font-size, 1em);
    padding: var(--inlay-padding, 0);
    border-radius: var(--_radius);
    box-shadow: var(--inlay-shadow, none);
    overflow-wrap: anywhere;
  }
  /* a container has no intrinsic width; this line gives it one of 20em, which may shrink to one character */
  :host::before {
    content: '. . . . . . . . . . .';
    display: block;
    block-size: 0;
    overflow: hidden;
    visibility: hidden;
    font: 1em/0 monospace;
    word-spacing: 0.75em;
  }
  .container {
    container-type: inline-size;
  }
  :host([hidden]) {
    display: none;
  }
  * {
    box-sizing: border-box;
  }
  p,
  ul,
  ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  a {
    color: inherit;
  }
  a:hover {
    color: var(--_accent);
  }
  button {
    font: inherit;
    color: inherit;
    background: none;
    border: var(--_line);
    border-radius: var(--_radius);
    padding: var(--_s) var(--_m);
    cursor: pointer;
  }
  [part~='title'] {
    font-size: var(--inlay-font-size-heading, 1.25em);
    font-weight: var(--_strong);
    line-height: 1.25;
    text-wrap: balance;
  }
  :focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  .frame {
    display: flex;
    flex-flow: column;
  }
  /* alone in the room that was promised to the content; it does not move when the room is given back, nor when its sign comes */
  .message:only-child {
    padding: 3.5em 1em 1.25em;
    text-align: center;
  }
  .skeleton,
  i {
    border-radius: var(--_radius);
    background: color-mix(in srgb, currentColor 7%, transparent);
  }
  /* a line of words that are still to come */
  i {
    display: block;
    block-size: 0.85em;
    margin-block: 0.225em;
  }
  .hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (forced-colors: active) {
    :host {
      --_accent: LinkText;
      --_on-accent: Canvas;
      --_danger: CanvasText;
    }
    .skeleton,
    i {
      border: 1px solid;
    }
  }
`;

/** For widgets in a line of text: they have no box. */
export const inline = css`
  :host {
    display: inline;
    padding: 0;
    background: none;
    box-shadow: none;
  }
  :host::before {
    content: none;
  }
`;
