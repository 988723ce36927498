/** Solves the proof of work that the endpoint asks for under a flood. */
import { patchThread, readPart } from '../thread/changes.js';
import type { Context } from '../thread/context.js';
import { solve } from './challenge.js';
import { readQueued, saveQueued, type Outbox, type QueuedComment } from './outbox.js';

/** Proofs that are tried for one comment. */
export const maxProofs = 5;

/** Sends the comment, with a proof where the endpoint asks for one. */
export async function prove({ store }: Context, outbox: Outbox, queued: QueuedComment): Promise<void> {
  const { challenge } = store.thread!.form;
  const proved = { ...queued, challenge: challenge && (await solve(challenge)) };
  // its writer may have taken it back meanwhile
  if (readQueued(queued.key)) saveQueued(proved);
  outbox.add(proved);
}

/**
 * Sends the comment with a new proof: the one it had was used up, or expired in the outbox. `onWait` is called when no
 * challenge is to be had now, and the comment is sent later.
 */
export async function proveAgain(
  context: Context,
  outbox: Outbox,
  queued: QueuedComment,
  onWait: (later: QueuedComment) => void,
): Promise<void> {
  const { store, client } = context;
  try {
    patchThread(store, { form: (await readPart(store, client, { limit: 1 })).form });
    await prove(context, outbox, { ...queued, due: 0 });
  } catch {
    if (!readQueued(queued.key)) return;
    const later = { ...queued, due: Date.now() + 60_000 };
    saveQueued(later);
    onWait(later);
    outbox.add(later);
  }
}
