/** The roles of tokens. Each may do all that the one before it may. */

export const roles = ['moderator', 'editor', 'owner'] as const;
/** `moderator`: comments. `editor`: posts, authors and promotions too. `owner`: settings, people and their data too. */
export type Role = (typeof roles)[number];

/** Whether somebody with a role may do what the other is needed for. */
export const mayAs = (role: Role, needed: Role): boolean => roles.indexOf(role) >= roles.indexOf(needed);
