import { css } from 'lit';

/** What became of a comment or of what a reader did with it. */
export const notices = css`
  [part~='toast']:popover-open {
    display: flex;
    gap: 0.5em;
    max-inline-size: calc(100vi - 1rem);
    padding: 0.5rem 0.75rem;
  }
  /* what becomes of a comment, in a strip of its own below the words */
  article > :is([part~='pending'], [part~='failed']) {
    display: flex;
    gap: 0.5em;
    justify-self: start;
    margin-block: var(--_s);
    border-radius: var(--_radius);
    padding: var(--_s) var(--_m);
    background: var(--_wash);
  }
  :is([data-do='retry'], [data-do='take-back']) {
    text-align: start;
  }
  article > [part~='failed'] {
    color: var(--_danger);
    background: color-mix(in srgb, var(--_danger) 8%, transparent);
  }
  :where([part~='pending'], [part~='failed'], [part~='toast'], .box > [part='status']:not(.hidden))::before {
    content: '';
    flex: none;
    margin-block-start: 2px;
    inline-size: 16px;
    block-size: 16px;
    background: currentColor;
    forced-color-adjust: none;
    zoom: tan(atan2(1em, 14px));
    clip-path: path(
      evenodd,
      'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1m0 1.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11M7.3 4.5h1.4v3.1l2.3 1.4-.7 1.2-3-1.8z'
    );
  }
  :is([part~='failed'], [part='status'])::before {
    clip-path: path(
      evenodd,
      'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1m0 1.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11M7.2 4.3h1.6v4.5H7.2zm0 5.8h1.6v1.6H7.2z'
    );
  }
  [part~='toast']::before {
    clip-path: path('M6.3 12.4 2 8.1 3.1 7l3.2 3.2L12.9 3.6 14 4.7z');
  }
  /* wherever the reader is in the thread */
  .box > [part='status']:not(.hidden) {
    order: 1;
    position: sticky;
    inset-block-end: var(--_l);
    justify-self: center;
    display: flex;
    gap: 0.5em;
    padding: 0.5rem 0.75rem;
    color: var(--_danger);
    font-size: var(--_small);
  }
`;
