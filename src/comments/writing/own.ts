/** Comments of this device that wait for a moderator. */
import { findOwn, listOwn, removeOwn, saveOwn, type OwnComment } from '../device/own-comments.js';
import { drop, insert, publish, replace } from '../thread/changes.js';
import type { Context } from '../thread/context.js';
import type { CommentNode } from '../thread/node.js';
import { readOwn } from './requests.js';
import { say } from './say.js';

/** Shows own comments that await moderation, and asks for their state. */
export async function refreshOwn(context: Context): Promise<void> {
  const waiting = listOwn(context.client.endpoint, context.client.page).filter(
    ({ comment }) => comment.status === 'pending',
  );
  await Promise.all(waiting.map((own) => refresh(context, own)));
}

async function refresh(context: Context, { key, comment }: OwnComment): Promise<void> {
  const { store, client } = context;
  const { endpoint, page } = client;
  const known = store.get(comment.id);
  if (known && known.comment.status !== 'pending') return saveOwn(endpoint, page, key, known.comment);
  const node = known ?? insert(store, comment);
  try {
    const now = await readOwn(client, comment);
    // the stream may have been faster
    if (store.get(comment.id) !== node || node.comment.status !== 'pending') return;
    if (!now) {
      removeOwn(endpoint, comment.id);
      return drop(store, node);
    }
    saveOwn(endpoint, page, key, now);
    if (known && now.status === 'approved') {
      publish(store, node, now);
      published(context, node);
    } else replace(store, node, now); // a thread that was read a moment ago has counted it
  } catch {
    // what is stored is shown until the endpoint answers again
  }
}

/** Tells the writer that everybody sees the comment now. */
export function published(context: Context, { comment }: CommentNode): void {
  const { endpoint, page } = context.client;
  const own = findOwn(endpoint, comment.id);
  if (!own) return;
  saveOwn(endpoint, page, own.key, comment);
  context.store.announce(say(context, 'comments.sent'));
}
