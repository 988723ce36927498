/** The proof of work that goes with a comment where the endpoint, under pressure, asks for one. */
import { solve } from './challenge.js';
import type { Conversation } from '../conversation.js';
import { keepLetter, readLetter, type Letter } from './outbox.js';

/** Proofs that are tried for one comment. */
export const mostProofs = 5;

/** Sends the letter, with the riddle solved that the endpoint sets under pressure. */
export async function prove(host: Conversation, letter: Letter): Promise<void> {
  const { challenge } = host.thread!.form;
  letter.challenge = challenge && (await solve(challenge));
  // it may have been taken back meanwhile
  if (readLetter(letter.key)) keepLetter(letter);
  host.more?.outbox.take(letter);
}

/**
 * Sends the letter with a fresh proof: the one it had was used up, or grew old in the outbox. `wait` is told of the letter
 * that is tried later, as no riddle is to be had now.
 */
export async function proveAgain(
  host: Conversation,
  letter: Letter,
  wait: (later: Letter) => void,
): Promise<void> {
  try {
    host.thread!.form = (await host.ask({ limit: 1 })).form;
    await prove(host, { ...letter, due: 0 });
  } catch {
    if (!readLetter(letter.key)) return;
    const later = { ...letter, due: Date.now() + 60_000 };
    keepLetter(later);
    wait(later);
    host.more?.outbox.take(later);
  }
}
