import { css } from 'lit';

/** Drawings that need no element of their own. */
export const icons = css`
  [part='avatar']:empty::before,
  [data-do='reply']::before,
  [data-do='vote']::before,
  [data-do='more']::before {
    content: '';
    flex: none;
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
`;
