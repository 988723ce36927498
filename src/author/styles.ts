import { css } from 'lit';

/**
 * The box keeps its size whatever is known of the author; several stand side by side in it. inlay.css reserves the same
 * before the element is defined.
 */
export const styles = css`
  :host {
    --_box: var(--inlay-author-size, 15em);
    container-type: inline-size;
  }
  :host([heading]:not([heading=''])) {
    --_header: var(--inlay-header-size, 2.5em);
  }
  .frame {
    block-size: calc(var(--_header, 0em) + var(--_box) + var(--_posts) * 2.75em);
    overflow: auto;
    line-height: 1.4;
  }
  @container (min-inline-size: 30em) {
    .frame {
      --_box: var(--inlay-author-size, 10.5em);
    }
  }
  [part='title'] {
    block-size: var(--_header, 0em);
    overflow: hidden;
    font-size: 1.125em;
    font-weight: var(--_strong);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .authors {
    display: grid;
    grid-auto-columns: minmax(min(100%, 18em), 1fr);
    grid-auto-flow: column;
    gap: 1.5em;
    block-size: calc(100% - var(--_header, 0em));
    overflow: auto hidden;
    scroll-snap-type: inline mandatory;
    scrollbar-width: thin;
  }
  [part='item'] {
    display: flex;
    flex-direction: column;
    gap: 0.625em;
    min-block-size: 0;
    min-inline-size: 0;
    padding: 3px;
    overflow: hidden;
    scroll-snap-align: start;
  }
  [part='header'] {
    display: flex;
    align-items: center;
    gap: 0.75em;
  }
  [part='header'] > div {
    min-inline-size: 0;
  }
  [part='avatar'] {
    flex: none;
    display: grid;
    place-content: center;
    inline-size: 3.5em;
    block-size: 3.5em;
    border-radius: 50%;
    object-fit: cover;
    background: color-mix(in srgb, currentColor 12%, transparent);
    font-weight: var(--_strong);
  }
  [part~='name'] {
    font-size: 1.125em;
    font-weight: var(--_strong);
    text-decoration: none;
  }
  [part~='name']:hover {
    text-decoration: underline;
  }
  [part='role'] {
    color: var(--_quiet);
    font-size: var(--_small);
  }
  [part~='name'],
  [part='role'] {
    display: block;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  [part='body'],
  [part='header'] {
    flex: none;
  }
  [part='body'],
  [part='post'] a {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 5;
    overflow: hidden;
  }
  @container (min-inline-size: 30em) {
    [part='body'] {
      -webkit-line-clamp: 3;
    }
  }
  [part='links'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    min-block-size: 1.6em;
    max-block-size: 3.2em;
    overflow: hidden;
    color: var(--_quiet);
    font-size: var(--_small);
    line-height: 1.6;
  }
  [part='links'] a {
    display: flex;
    align-items: center;
    gap: 0.375em;
  }
  [part='icon'] {
    inline-size: 1em;
    block-size: 1em;
    fill: currentColor;
  }
  [part='post'] {
    display: flex;
    align-items: center;
    block-size: 2.75em;
    border-block-start: var(--_line);
    font-size: inherit;
    line-height: 1.25;
  }
  [part='post'] a {
    -webkit-line-clamp: 2;
    font-weight: var(--_strong);
    text-decoration: none;
  }
  [part='post'] a:hover {
    text-decoration: underline;
  }
`;
