import { css } from 'lit';

/** The status line, which stays in view. */
export const notice = css`
  .notice > h2 {
    margin: 0;
  }
  .notice {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    min-block-size: 3.5rem;
    padding-block: 0.5rem;
    background: var(--admin-page);
  }
  .notice.empty {
    min-block-size: 0;
    padding: 0;
  }
  .notice [role='status']:not(:empty) {
    padding: 0.375rem 0.75rem;
    border-radius: 0.375rem;
    background: var(--_hover);
  }
`;
