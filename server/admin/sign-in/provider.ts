/** Sign-in through an OpenID Connect provider. The secrets of a request wait in this tab until the person is back. */
import { errorOf, type ProblemBody } from '../problems.js';

const storageKey = 'inlay-sign-in';

interface SignInRequest {
  verifier: string;
  state: string;
  nonce: string;
}

interface SignInWays {
  /** the label of the provider's button; `null` if there is no provider */
  provider: string | null;
  /** whether this is the demo, whose token has a command of its own */
  demo: boolean;
}

/** How one may sign in besides with a token. */
export async function signInWays(): Promise<SignInWays> {
  const answer = await fetch('../v1/admin/sign-in').catch(() => null);
  return answer?.ok ? ((await answer.json()) as SignInWays) : { provider: null, demo: false };
}

/** Goes to the provider. */
export async function leaveForProvider(): Promise<void> {
  const { url, ...kept } = await post<SignInRequest & { url: string }>('begin', {
    redirectUri: new URL('./', location.href).href.split(/[?#]/)[0]!,
  });
  sessionStorage.setItem(storageKey, JSON.stringify(kept));
  location.assign(url);
}

/** The token of a person who is back from the provider; `null` where nobody is. Throws when the sign-in failed. */
export async function returnFromProvider(): Promise<string | null> {
  const parameters = new URLSearchParams(location.search);
  const kept = sessionStorage.getItem(storageKey);
  if (!kept || !(parameters.has('code') || parameters.has('error'))) return null;
  const address = location.href.split('#')[0]!;
  sessionStorage.removeItem(storageKey);
  // a code works once, so a reload must not send it again
  history.replaceState(null, '', location.pathname + location.hash);
  const { token } = await post<{ token: string }>('finish', {
    address,
    ...(JSON.parse(kept) as SignInRequest),
  });
  return token;
}

async function post<Answer>(path: string, body: object): Promise<Answer> {
  const answer = await fetch(`../v1/admin/sign-in/${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  const content = (await answer.json().catch(() => ({}))) as ProblemBody;
  if (answer.ok) return content as Answer;
  throw errorOf(answer.status, content);
}
