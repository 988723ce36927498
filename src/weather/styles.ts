import { css } from 'lit';

/**
 * Every layout has a fixed block size, so that nothing below moves when the answer comes; inlay.css reserves the same
 * sizes before the element is defined.
 */
export const styles = css`
  :host {
    container-type: inline-size;
  }
  :host([layout='line']) {
    display: inline-block;
    container-type: normal;
    min-inline-size: 4em;
    block-size: 1lh;
    white-space: nowrap;
  }
  .box,
  .skeleton,
  .failed {
    display: grid;
    grid-template: 'header' 1.75em 'now' 4em 'facts' 7em 'alerts' 1fr 'days' 6em 'footer' 2em / minmax(
        0,
        1fr
      );
    gap: var(--_m);
    block-size: 25.5em;
    overflow: hidden;
    line-height: 1.3;
  }
  .skeleton {
    border-radius: var(--_radius);
    background: color-mix(in srgb, currentColor 5%, transparent);
  }
  .failed {
    grid-template: none;
    place-content: center;
    justify-items: center;
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
  [part='title'],
  [part='condition'] {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
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
  .facts {
    grid-area: facts;
  }
  .curve {
    grid-area: curve;
    display: none;
  }
  .alerts {
    grid-area: alerts;
  }
  .days {
    grid-area: days;
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
  :host([layout='strip']) :is(.box, .skeleton, .failed) {
    grid-template: 'now days' 5em 'footer footer' 1em / minmax(12em, 1fr) minmax(0, 2fr);
    block-size: 6.5em;
  }
  :host([layout='strip']) :is([part='header'], .facts, .alerts) {
    display: none;
  }
  :host([layout='full']) :is(.box, .skeleton, .failed) {
    grid-template: 'header' 1.75em 'now' 4em 'facts' 7em 'curve' 6em 'alerts' 1fr 'days' 6em 'footer' 2em / minmax(
        0,
        1fr
      );
    block-size: 32em;
  }
  :host([layout='full']) .curve {
    display: block;
  }
  @container (min-inline-size: 36em) {
    :host(:is([layout='full'], :not([layout]))) :is(.box, .skeleton, .failed) {
      grid-template: 'header header' 1.75em 'now curve' 6em 'facts days' 7em 'alerts alerts' 1fr 'footer footer' 1.2em / minmax(
          0,
          1fr
        ) minmax(0, 1fr);
      gap: var(--_m) calc(2 * var(--_l));
      block-size: 20em;
    }
    :host(:not([layout])) .curve {
      display: block;
    }
  }
`;
