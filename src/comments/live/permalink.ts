import { addressed } from '../device/marks.js';
import { showPart } from '../thread/changes.js';
import type { Context } from '../thread/context.js';

/** Moves to the comment that the page's address names, now and whenever it names another; until the returned function is called. */
export function followAddress(context: Context): () => void {
  const follow = () => {
    const id = addressed();
    if (id) void moveTo(context, id);
  };
  addEventListener('hashchange', follow);
  follow();
  return () => removeEventListener('hashchange', follow);
}

/** First to the part of the thread that holds it, if need be. */
async function moveTo({ store, client, host }: Context, id: string): Promise<void> {
  if (!store.get(id)) {
    const thread = await showPart(store, client, { at: id }).catch(() => null);
    if (!thread?.comments.length) return;
    await host.updateComplete;
  }
  const article = store.get(id)?.view.article;
  article?.scrollIntoView({ block: 'start' });
  // seen after a click on a link, too: the comment may stand anywhere on the screen
  article?.focus({ preventScroll: true, focusVisible: true } as FocusOptions);
}
