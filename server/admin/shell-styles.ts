import { css } from 'lit';

export const shellStyles = css`
  :host {
    max-inline-size: 60rem;
    margin-inline: auto;
    padding: 0 1rem 3rem;
  }
  header {
    justify-content: space-between;
    padding-block: 0.75rem;
    margin-block-end: 1.25rem;
    border-block-end: 1px solid var(--_border);
  }
  nav.row {
    gap: clamp(0px, 2vw - 0.5rem, 0.75rem);
    /* aligns the first link with the text below */
    margin-inline: -0.5rem;
  }
  header a {
    display: inline-flex;
    gap: 0.375rem;
    align-items: center;
    min-block-size: 2.5rem;
    padding-inline: 0.5rem;
    color: inherit;
    text-decoration: none;
  }
  header a:hover {
    text-decoration: underline;
  }
  header a[aria-current] {
    font-weight: 600;
    text-decoration: underline var(--inlay-color-accent) 0.1875rem;
    text-underline-offset: 0.5rem;
  }
  .count {
    min-inline-size: 1.375rem;
    padding-inline: 0.375rem;
    border-radius: 1rem;
    background: var(--inlay-color-accent);
    color: var(--inlay-color-on-accent);
    font-size: 0.8125rem;
    line-height: 1.375rem;
    text-align: center;
  }
  .who {
    flex: 1 0 auto;
    flex-wrap: nowrap;
    justify-content: end;
    max-inline-size: 100%;
  }
  .who a {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .who button {
    flex: none;
  }
  admin-sign-in {
    padding-block: 1.5rem 2rem;
  }
  .title {
    justify-content: space-between;
    min-block-size: 2.5rem;
  }
`;
