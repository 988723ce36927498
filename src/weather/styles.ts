import { css } from 'lit';

/**
 * Every layout has a fixed block size, so that nothing below moves when the answer comes; inlay.css reserves the same
 * sizes before the element is defined.
 */
export const styles = css`
  :host {
    --_height: 25.5em;
    --_grid: 'header' 1.75em 'now' 4em 'facts' 7em 'alerts' 1fr 'days' 6em 'footer' 2em / minmax(0, 1fr);
    container-type: inline-size;
    contain-intrinsic-inline-size: 20em;
  }
  :host([layout='line']) {
    --_height: 1lh;
    display: inline-block;
    container-type: normal;
    min-inline-size: 4em;
    block-size: 1lh;
    vertical-align: top;
    white-space: nowrap;
  }
  .frame {
    display: grid;
    gap: var(--_m);
    block-size: var(--_height);
    overflow: hidden;
    line-height: 1.3;
  }
  .card {
    grid-template: var(--_grid);
  }
  [part='header'] {
    grid-area: header;
    display: flex;
    justify-content: space-between;
    align-items: center;
  }
  [part='title'],
  .now > [part='temperature'] {
    font-weight: var(--_strong);
  }
  [part='title'] {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  /* two lines: what is one word in English is two in Polish and a long one in German */
  [part='condition'] {
    max-block-size: 2.6em;
    overflow: hidden;
    hyphens: auto;
    overflow-wrap: anywhere;
  }
  .now {
    grid-area: now;
    display: grid;
    grid-template-columns: 3.5em auto minmax(0, 1fr);
    align-items: center;
    gap: var(--_m);
  }
  .now > [part='temperature'] {
    grid-column: 2;
    font-size: 2.25em;
    white-space: nowrap;
  }
  [part='body'] {
    display: grid;
    grid-column: 3;
    text-align: end;
  }
  .quiet,
  [part='footer'] {
    color: var(--_quiet);
  }
  [part='footer'] {
    grid-area: footer;
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_m);
    font-size: 0.75em;
  }
  .old {
    color: var(--_danger);
  }
  :host([layout='strip']) {
    --_height: 6.5em;
    --_grid: 'now' 4.5em 'footer' 1.5em / minmax(0, 1fr);
  }
  :host([layout='strip']) [part='header'] {
    display: none;
  }
  :host([layout='full']) {
    --_height: 32em;
    --_grid: 'header' 1.75em 'now' 4em 'facts' 7em 'curve' 6em 'alerts' 1fr 'days' 6em 'footer' 2em /
      minmax(0, 1fr);
  }
  @container (min-inline-size: 36em) {
    :host([layout='strip']) .frame {
      --_grid: 'now days' 5em 'footer footer' 1em / minmax(0, 2fr) minmax(0, 3fr);
    }
    :host(:is([layout='full'], :not([layout]))) .frame {
      --_height: 20em;
      --_grid: 'header header' 1.75em 'now curve' 6em 'facts days' 7em 'alerts alerts' 1fr 'footer footer'
        1.2em / minmax(0, 1fr) minmax(0, 1fr);
      column-gap: calc(2 * var(--_l));
    }
  }
`;
