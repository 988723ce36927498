import type { Conversation } from '../conversation.js';

/** Moves to the comment that the page's address names; to the part of the thread that holds it, where it is not shown yet. */
export async function follow(host: Conversation, id: string): Promise<void> {
  if (!host.thread) return;
  if (!host.view.get(id)) {
    const thread = await host.ask({ at: id }).catch(() => null);
    if (!thread?.comments.length) return;
    host.show(thread);
    await host.element.updateComplete;
  }
  const entry = host.view.get(id);
  entry?.head.scrollIntoView({ block: 'start' });
  entry?.head.focus({ preventScroll: true });
}
