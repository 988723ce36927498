/** What a request that failed becomes, and whether it is worth another try. Comes when the first one fails. */
import { InlayError } from './error.js';
import { tryOr } from './try-or.js';

/** An answer with a status outside 200–299. */
interface Refusal {
  status: number;
  headers: Headers;
  body: Blob;
}

/**
 * The error of a request that failed.
 *
 * @param cause a `Refusal`, or what was thrown; a `RangeError` for an answer that was too large
 * @param timeout milliseconds that passed without an answer; 0 where that is not the reason
 */
export async function errorOf(url: string, cause: unknown, timeout: number): Promise<InlayError> {
  // a `fetch` of the caller's own may say more than that nothing came
  if (cause instanceof InlayError) return cause;
  if (cause instanceof RangeError) return new InlayError('size', `${url} answers with ${cause.message}.`);
  if (timeout) return new InlayError('timeout', `${url} did not answer within ${timeout} ms.`);
  if (cause instanceof Error || !(cause as Partial<Refusal> | null)?.headers)
    return new InlayError('network', `${url} cannot be reached, or lacks Access-Control-Allow-Origin.`, {
      cause,
    });
  const { status, headers, body } = cause as Refusal;
  const text = await body.text();
  const problem = (tryOr(() => JSON.parse(text) as unknown) ?? null) as { detail?: unknown } | null;
  return new InlayError('status', `${url} answers ${status}. ${problem?.detail ?? ''}`.trimEnd(), {
    status,
    retryAfter: seconds(headers.get('Retry-After')),
    problem,
  });
}

/** `Retry-After` is a number of seconds or an HTTP date (RFC 9110, 10.2.3). */
function seconds(retryAfter: string | null): number | null {
  if (!retryAfter) return null;
  const delay = +retryAfter >= 0 ? +retryAfter : (Date.parse(retryAfter) - Date.now()) / 1000;
  return delay >= 0 ? delay : null;
}

/**
 * Whether to ask again. Waits first; an abort ends the wait, and the next request then fails with it. Where the endpoint
 * says when to retry, the caller decides: it has something to show meanwhile.
 */
export async function isWorthAnother(
  { code, status, retryAfter }: InlayError,
  signal: AbortSignal,
  delay = 300 + Math.random() * 600,
): Promise<boolean> {
  const isPassing = code === 'network' || (status! >= 502 && status! <= 504);
  if (!isPassing || retryAfter) return false;
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, delay);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
  return true;
}
