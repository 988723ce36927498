import { showPart } from './changes.js';
import type { Context } from './context.js';

/** Moves to the comment that the page's address names; first to the part of the thread that holds it, if need be. */
export async function follow({ store, client, host }: Context, id: string): Promise<void> {
  if (!store.thread) return;
  if (!store.get(id)) {
    const thread = await showPart(store, client, { at: id }).catch(() => null);
    if (!thread?.comments.length) return;
    await host.updateComplete;
  }
  const article = store.get(id)?.view.article;
  article?.scrollIntoView({ block: 'start' });
  article?.focus({ preventScroll: true });
}
