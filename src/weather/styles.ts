import { css } from 'lit';

/**
 * The first view. A layout's block size is a first guess, which inlay.css reserves before the element is defined, so
 * that nothing below moves when the answer comes; content that needs more has more.
 */
export const styles = css`
  :host {
    --_days: 5;
    --_more: 0em;
    --_height: calc(26.5em + var(--_days) * 1.875em);
    /* more for a font of wide letters, in which words take more lines */
    --_wide: max(0em, 1ch - 0.575em);
  }
  :host([background]:not([layout='line'])) {
    --_more: 2em;
    /* containers are measured inside the sky's padding */
    & .container {
      padding-inline: 1em;
    }
    & .frame {
      margin-inline: -1em;
      padding: 1em;
    }
  }
  /* wider, the numbers would be far from their words */
  :host([layout='card']) {
    max-inline-size: 32em;
  }
  :host([days='1']) {
    --_days: 1;
  }
  :host([days='2']) {
    --_days: 2;
  }
  :host([days='3']) {
    --_days: 3;
  }
  :host([days='4']) {
    --_days: 4;
  }
  :host([days='6']) {
    --_days: 6;
  }
  :host([days='7']) {
    --_days: 7;
  }
  :host([layout='line']) {
    display: inline-block;
    min-inline-size: 4em;
    padding: 0;
    min-block-size: 1lh;
    vertical-align: top;
    background: none;
    box-shadow: none;
    white-space: nowrap;
    & .container {
      display: contents;
    }
    & .frame {
      min-block-size: 1lh;
      line-height: inherit;
    }
  }
  :host([layout='line'])::before {
    content: none;
  }
  .frame {
    gap: 0.75em;
    min-block-size: calc(var(--_height) + 18 * var(--_wide) + var(--_more) + var(--_narrow, 0em));
    line-height: 1.3;
  }
  /* what is left of the room stands between the rows, not below them */
  .rest {
    flex: 1;
    display: grid;
    align-content: space-between;
    gap: 0.75em;
  }
  [part='header'] {
    display: flex;
    justify-content: space-between;
    align-items: center;
    gap: var(--_m);
    min-block-size: 1.75em;
  }
  /* the icon gives way to long words; what has no room beside the number even so stands below it */
  .now {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_m);
    min-block-size: 4.75em;
  }
  .now > :first-child {
    flex: 1000 0 2.5em;
    max-inline-size: 5em;
  }
  .now > :last-child {
    flex: 1 1 min-content;
    min-inline-size: 0;
  }
  .now > [part='temperature'] {
    font-size: 3.1em;
    font-weight: 300;
    line-height: 1;
    letter-spacing: -0.03em;
    white-space: nowrap;
  }
  small {
    font-size: 0.45em;
    vertical-align: 0.75em;
    letter-spacing: 0;
  }
  [part='body'] {
    text-align: end;
    font-size: var(--_small);
    hyphens: auto;
    overflow-wrap: break-word;
  }
  [part='body'] > * {
    display: block;
  }
  /* words, an icon and hours to come */
  [part='header'] > i {
    inline-size: 50%;
  }
  .now > i:first-child {
    block-size: 4.5em;
  }
  .rest > i:first-child {
    block-size: 7em;
  }
  /* what the air feels like follows later */
  [part='body'] > :empty::before {
    content: '\\200b';
  }
  [part='condition'] {
    font-size: 1.125em;
    font-weight: var(--_strong);
  }
  .quiet {
    color: var(--_quiet);
  }
  [part='footer'] {
    display: flex;
    flex-wrap: wrap;
    align-content: start;
    gap: 0 var(--_m);
    min-block-size: 2.6em;
    font-size: 0.75em;
  }
  :host([layout='strip']) {
    --_height: 8.25em;
    & :is([part='header'], .rest > i) {
      display: none;
    }
  }
  :host([layout='full']) {
    --_height: calc(30.75em + var(--_days) * 1.875em);
  }
  @container (max-inline-size: 19em) {
    .frame {
      --_narrow: 1.5em;
    }
    :host([layout='strip']) .frame {
      --_narrow: 0em;
    }
    /* no more facts than the card's */
    :host([layout='full']) .frame {
      --_narrow: -2.75em;
    }
    .now {
      font-size: 0.875em;
    }
    /* as high as the icon that is to come */
    .now > :first-child {
      max-inline-size: 3.25em;
      min-block-size: 3.5em;
    }
  }
  /* a narrow column, or large text on a phone: the words stand below the number */
  @container (max-inline-size: 16em) {
    .frame {
      --_narrow: 4.5em;
    }
    :host([layout='strip']) .frame {
      --_narrow: 1.75em;
    }
    :host([layout='full']) .frame {
      --_narrow: 0.25em;
    }
    .now > :last-child {
      flex-basis: 100%;
      text-align: start;
    }
  }
  @container (min-inline-size: 36em) {
    :host(:is([layout='strip'], [layout='full'], :not([layout]))) {
      & .card {
        display: grid;
        column-gap: calc(2 * var(--_l));
      }
      & .card .rest {
        display: contents;
      }
      & .rest > i:nth-child(n + 5) {
        display: none;
      }
      & [part='header'] {
        grid-area: header;
      }
      & .now {
        grid-area: now;
      }
      & [part='body'] {
        text-align: start;
      }
      /* the longest words of Russian fit half of it */
      & [part='condition'] {
        font-size: min(1.125em, 2.45cqi);
      }
      & .now > [part='temperature'] {
        margin-inline-end: calc(var(--_m) / 3.1);
      }
      & [part='footer'] {
        grid-area: footer;
        min-block-size: 0;
      }
    }
    :host([layout='strip']) {
      & .frame {
        --_height: 6.5em;
        grid-template: 'now days' auto 'footer footer' auto / auto minmax(0, 1fr);
      }
      /* the column is as wide as what is in it, before the icon has come, too */
      & .now > :first-child {
        flex-basis: 5em;
      }
    }
    :host(:is([layout='full'], :not([layout]))) .frame {
      --_height: 22.375em;
      grid-template:
        'header header' auto 'now days' auto 'hours days' auto 'hours alerts' 1fr 'facts facts' auto
        'footer footer' auto / minmax(0, 1fr) minmax(0, 1fr);
    }
    :host([layout='full']) .frame {
      --_height: 23.875em;
    }
  }
`;
