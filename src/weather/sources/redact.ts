import { InlayError } from '../../core/error.js';

/**
 * Does work whose addresses carry a key, and takes the key out of whatever it throws: message and problem
 * details. The cause is dropped, for a runtime may write the address into it.
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
