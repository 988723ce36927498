import type { Transaction } from 'kysely';
import { moveThread, type Move } from '../../comments/module.js';
import type { Schema } from '../../db/index.js';
import { movePost } from './move-post.js';

/** Moves the comments, the visits and the post of a page. Returns how many comments moved. */
export async function movePage(tx: Transaction<Schema>, move: Move): Promise<number> {
  const comments = await moveThread(tx, move);
  await movePost(tx, move);
  return comments;
}
