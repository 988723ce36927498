import { css } from 'lit';

export const shellStyles = css`
  :host {
    max-inline-size: 64rem;
    margin-inline: auto;
    padding: 0 var(--_edge) 3rem;
  }
  header {
    justify-content: space-between;
    padding-block: 0.75rem;
    margin-block-end: 1.25rem;
    border-block-end: 1px solid var(--_border);
  }
  nav.row {
    gap: 0 1.25rem;
  }
  header a {
    display: inline-flex;
    gap: 0.375rem;
    align-items: center;
    min-block-size: 2.5rem;
    color: inherit;
    border-block: 0.1875rem solid transparent;
    text-decoration: none;
  }
  header a:hover {
    border-block-end-color: var(--_border);
  }
  @media (forced-colors: active) {
    header a {
      border-color: Canvas;
    }
  }
  header a[aria-current] {
    border-block-end-color: var(--inlay-color-accent);
    font-weight: 600;
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
  @media print {
    .who,
    header.row {
      display: none;
    }
  }
  .sign-in {
    max-inline-size: 28rem;
    margin: clamp(1rem, 10vh, 6rem) auto 0;
  }
  /* one line that scrolls sideways, below the name: three lines of links would be half a phone */
  @media (max-width: 56rem) {
    header.row {
      flex-wrap: wrap-reverse;
    }
    nav.row {
      flex: 1 1 100%;
      flex-wrap: nowrap;
    }
    nav a {
      flex: none;
    }
    .who {
      padding-block: 0.25rem;
    }
    header.row {
      gap: 0;
      padding-block: 0.25rem 0;
      margin-block-end: 1rem;
    }
  }
  /* large text on a phone: a name beside the button would have a letter a line */
  @media (max-width: 15rem) {
    .who {
      flex-wrap: wrap;
    }
  }
  .offline:has(button) {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 1rem;
    align-items: center;
    justify-content: space-between;
    margin-block-end: 1rem;
    padding: 0.5rem 1rem;
    border: 1px solid var(--inlay-color-danger);
    border-radius: 0.5rem;
    background: var(--admin-surface);
    color: var(--inlay-color-danger);
  }
  .title {
    justify-content: space-between;
    min-block-size: 2.5rem;
  }
`;
