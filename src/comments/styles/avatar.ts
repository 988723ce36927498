import { css } from 'lit';

/** The writer's initials or picture. */
export const avatar = css`
  [part='avatar'] {
    display: grid;
    place-content: center;
    /* 36 % of the avatar, which is then 2.78 of its own em */
    font-size: calc(var(--_avatar) * 0.36);
    inline-size: 2.78em;
    block-size: 2.78em;
    border-radius: 50%;
    overflow: hidden;
    white-space: nowrap;
    font-weight: var(--_strong);
    line-height: 1;
    color: var(--inlay-color-avatar, light-dark(oklch(0.38 0.11 var(--_hue)), oklch(0.92 0.05 var(--_hue))));
    background: var(
      --inlay-color-avatar-surface,
      light-dark(oklch(0.9 0.06 var(--_hue)), oklch(0.38 0.07 var(--_hue)))
    );
  }
  [part='avatar']:empty {
    color: var(--_quiet);
    background: var(--_wash);
  }
`;
