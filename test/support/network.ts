/** The far side of the network: answers every `fetch` of the page under test. */
import { undo } from './undo.js';

export type Answering = (url: URL, init: RequestInit) => Response | Promise<Response>;

/** Lets `answer` stand for the network until the returned function is called; `asked` lists the addresses. */
export function network(answer: Answering): { asked: URL[]; restore(): void } {
  const real = globalThis.fetch;
  const asked: URL[] = [];
  globalThis.fetch = async (input, init = {}) => {
    const url = new URL(String(input), document.baseURI);
    asked.push(url);
    const hung = new Promise<never>((_, reject) => {
      const stop = () => reject(init.signal?.reason as Error);
      if (init.signal?.aborted) stop();
      init.signal?.addEventListener('abort', stop);
    });
    return Promise.race([answer(url, init), hung]);
  };
  return { asked, restore: () => void (globalThis.fetch = real) };
}

/** Answers every `fetch` until the test ends: by a function, or with one row of a table of states. */
export function serve(answer: Answering | unknown): { asked: URL[] } {
  const { asked, restore } = network(
    typeof answer === 'function' ? (answer as Answering) : () => answerOf(answer),
  );
  undo(restore);
  return { asked };
}

/** A JSON answer. */
export const json = (body: unknown, init?: ResponseInit): Response => Response.json(body, init);

/** No answer, ever. */
export const silence = (): Promise<Response> => new Promise(() => {});

/** The answer that a row of an element's table of states requires. */
export const answerOf = (answer: unknown): Response | Promise<Response> =>
  answer === 'pending' ? silence() : answer === 'failing' ? new Response('', { status: 500 }) : json(answer);
