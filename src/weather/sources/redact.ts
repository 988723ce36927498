import { InlayError } from '../../core/error.js';

/**
 * Runs requests whose addresses contain a key, and removes the key from any error: from its message and problem
 * details. The cause is dropped, because a runtime may write the address into it.
 */
export async function redacted<T>(key: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (thrown) {
    const { code, message, status, retryAfter, problem } = InlayError.from(thrown);
    const forms = [key, encodeURIComponent(key), new URLSearchParams([['', key]]).toString().slice(1)];
    const clean = (words: string) => forms.reduce((rest, form) => rest.replaceAll(form, '…'), words);
    throw new InlayError(code, clean(message), {
      status,
      retryAfter,
      problem: JSON.parse(clean(JSON.stringify(problem ?? null))),
    });
  }
}
