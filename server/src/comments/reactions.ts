/** Reactions: what readers say of a comment with one click. Each has a column that counts it, and its count is a key of `votes` in answers. */
import { mapFields } from 'inlay/comments/model';
import type { Generated } from 'kysely';
import * as v from 'valibot';

export const reactions = ['up'] as const;
export type Reaction = (typeof reactions)[number];

export type ReactionColumns = Record<Reaction, Generated<number>>;

export const votesAnswer = v.object(mapFields(reactions, () => v.number()));

export const votesOf = (row: Record<Reaction, number>): Record<Reaction, number> =>
  mapFields(reactions, (reaction) => row[reaction]);

export const noVotes: Readonly<Record<Reaction, number>> = mapFields(reactions, () => 0);
