/** Whether a moderator has decided on a comment as it is: after an edit by its writer nobody has. */
import { sql } from 'kysely';
import type { Found } from './find.js';

export const isDecided = ({ moderated_at, edited_at }: Found): boolean =>
  moderated_at !== null && (edited_at === null || edited_at <= moderated_at);

/** The opposite, in a query on `comments`. */
export const isUndecided = sql<boolean>`(moderated_at is null or edited_at > moderated_at)`;
