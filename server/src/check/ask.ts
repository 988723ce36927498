/** Asks as a browser would, for the addresses that an owner names. */
import { version } from '../version.js';
import type { Ask } from './page.js';

const patience = 15_000;
/** bytes; more of a page holds nothing that is looked at */
const longest = 5_000_000;

/** @param fetcher the guarded one, where the address comes from a request */
export const createAsk =
  (fetcher: typeof fetch): Ask =>
  async (url, headers = {}) => {
    try {
      const answer = await fetcher(url, {
        headers: { 'User-Agent': `inlay-server/${version} (check)`, Accept: 'text/html,*/*', ...headers },
        signal: AbortSignal.timeout(patience),
      });
      return {
        status: answer.status,
        url: answer.url || url,
        headers: answer.headers,
        body: await read(answer),
      };
    } catch {
      return null;
    }
  };

/** For the command line, whose owner names the address. */
export const ask = createAsk(fetch);

async function read({ body }: Response): Promise<string> {
  if (!body) return '';
  const decoder = new TextDecoder();
  let words = '';
  for await (const chunk of body) {
    words += decoder.decode(chunk as Uint8Array, { stream: true });
    if (words.length > longest) break;
  }
  return words + decoder.decode();
}
