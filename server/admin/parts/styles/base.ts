import { css } from 'lit';

/** What every element of the admin begins with: colours, type, links, the ring of the focus. */
export const base = css`
  :host {
    display: block;
    overflow-wrap: anywhere;
    --_border: color-mix(in srgb, currentColor 22%, transparent);
    /* of controls: at least 3:1 against the page in both schemes */
    --_control: color-mix(in srgb, currentColor 55%, Canvas);
    --_quiet: color-mix(in srgb, currentColor 72%, transparent);
    --_hover: color-mix(in srgb, currentColor 7%, transparent);
    /* beside what stands on a page or a card: less where large text has little room */
    --_edge: min(1rem, 5vw);
  }
  :host([hidden]) {
    display: none;
  }
  * {
    box-sizing: border-box;
  }
  /* the name of a control is not broken inside a word */
  button,
  label,
  .button {
    overflow-wrap: break-word;
  }
  /* but for large text on a phone, where a long word would leave its card */
  @media (max-width: 15rem) {
    label,
    h1 {
      overflow-wrap: anywhere;
      hyphens: auto;
    }
  }
  a {
    color: var(--inlay-color-accent);
  }
  /* code and keys read from left to right, also in Arabic */
  code,
  kbd,
  pre {
    direction: ltr;
    unicode-bidi: isolate;
  }
  /* dir="auto" is for what is typed; until then the field runs as the page does */
  input[dir='auto']:placeholder-shown {
    direction: inherit;
  }
  h1 {
    font-size: 1.375rem;
    line-height: 1.25;
    margin: 0;
  }
  h2 {
    font-size: 1.0625rem;
    margin-block: 1.5rem 0.5rem;
  }
  h1:focus {
    outline: none;
  }
  :focus-visible {
    outline: 2px solid var(--inlay-color-accent);
    outline-offset: 2px;
  }
  /* a line of links that scrolls would cut the ring off */
  nav a:focus-visible {
    outline-offset: -2px;
  }
`;
