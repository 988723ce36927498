/** Readers who post, and send again under the same key what was not answered, as the widget does. */
import { setTimeout as sleep } from 'node:timers/promises';

export interface Writers {
  /** texts that were answered with 201 */
  acknowledged: Set<string>;
  /** answers and failures on the way, by kind */
  answers: Record<string, number>;
  /** Sends nothing new; resolves when all that is under way is acknowledged. */
  finish(): Promise<void>;
}

const patience = 10_000;

/**
 * @param pause ms between two posts of one writer
 * @param post sends the text under its key, and gives the status
 */
export function startWriters(
  { count, pause = 0 }: { count: number; pause?: number },
  post: (text: string, signal: AbortSignal) => Promise<number>,
): Writers {
  const acknowledged = new Set<string>();
  const answers: Record<string, number> = {};
  let made = 0;
  let finished = false;
  const writer = async () => {
    while (!finished) {
      const text = `Remark number ${++made}`;
      for (;;) {
        const answer = await post(text, AbortSignal.timeout(patience)).catch(() => 'no answer' as const);
        answers[answer] = (answers[answer] ?? 0) + 1;
        if (answer === 201) break;
        await sleep(100);
      }
      acknowledged.add(text);
      await sleep(pause);
    }
  };
  const all = Promise.all(Array.from({ length: count }, writer));
  return {
    acknowledged,
    answers,
    async finish() {
      finished = true;
      await all;
    },
  };
}

export const postForm = (page: string, text: string) => ({
  method: 'POST',
  headers: { Origin: new URL(page).origin },
  body: new URLSearchParams({ page, text, key: text.slice(0, 60) }),
});

/** How many acknowledged writes are stored. */
export function compare(acknowledged: ReadonlySet<string>, stored: readonly string[]) {
  const times = new Map<string, number>();
  for (const text of stored) times.set(text, (times.get(text) ?? 0) + 1);
  return {
    acknowledged: acknowledged.size,
    lost: [...acknowledged].filter((text) => !times.has(text)).length,
    doubled: [...times.values()].filter((n) => n > 1).length,
  };
}
