import { css } from 'lit';

/** Styles of what opens at a comment: the menu, the panels below it, and its replies folded away. */
export const panelStyles = css`
  [part~='actions'] [aria-expanded='true'] {
    background: var(--_wash);
  }
  [part='menu'] {
    position: absolute;
    inset: auto;
    min-inline-size: 10rem;
    margin: 0;
    padding: 0.25rem;
    color: canvastext;
    background: light-dark(canvas, color-mix(in srgb, canvas 88%, canvastext));
    border: var(--_line);
    border-radius: var(--_radius);
    box-shadow: 0 0.25rem 1.25rem rgb(0 0 0 / 18%);
  }
  [part='menu'] > button {
    display: flex;
    align-items: center;
    gap: 0.75em;
    inline-size: 100%;
    min-block-size: 2.25rem;
    border-color: transparent;
    padding: 0.25rem 0.75rem;
    font-size: var(--_small);
    text-align: start;
  }
  [part='menu'] > :focus-visible {
    outline-offset: -2px;
  }
  [part='menu'] > [data-do='delete'] {
    color: var(--_danger);
  }
  .choice {
    font-size: var(--_small);
  }
  /* the question, and below it the answers */
  .choice > :first-child {
    flex: 1 0 100%;
    text-align: inherit;
  }
  form > .choice {
    text-align: end;
  }
  article > .choice {
    border: var(--_line);
    border-radius: var(--_radius);
    padding: 0.75rem;
  }
  .choice select {
    display: block;
    margin-block: 0.25rem 0.5rem;
    border-color: color-mix(in srgb, currentColor 55%, transparent);
    padding: 0.4rem var(--_m);
    font-size: inherit;
    color: inherit;
  }
  .choice > [part~='button'] {
    padding-block: 0.25rem;
  }
  [data-do='sure-delete'],
  [data-do='discard'] {
    color: var(--_danger);
    border-color: currentColor;
    font-weight: var(--_strong);
  }
  article > :is(form, .choice) {
    margin-block: var(--_m);
  }
  .collapsed > ol,
  .collapsed > [part~='replies'],
  .collapsed > .line::before {
    display: none;
  }
  .collapsed > .line {
    position: static;
    inline-size: auto;
    margin-inline-start: calc((var(--_avatar) + var(--_gap)) / 0.875 - var(--_m));
    padding-inline: var(--_m);
    color: var(--_accent);
    font-weight: var(--_strong);
    font-size: var(--_small);
  }
  @media (pointer: coarse) {
    [part='menu'] > button {
      min-block-size: 2.75rem;
    }
  }
`;
