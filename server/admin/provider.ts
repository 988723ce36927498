/** Sign-in through an OpenID Connect provider. The secrets of a request wait in this tab until the person is back. */
import { ApiError } from './api.js';

const storageKey = 'inlay-sign-in';

interface SignInRequest {
  verifier: string;
  state: string;
  nonce: string;
}

/** The label of the provider's button; `null` if there is no provider. */
export async function providerLabel(): Promise<string | null> {
  const answer = await fetch('../v1/admin/sign-in').catch(() => null);
  return answer?.ok ? ((await answer.json()) as { provider: string | null }).provider : null;
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
  const content = (await answer.json().catch(() => ({}))) as { title?: string; detail?: string };
  if (answer.ok) return content as Answer;
  const words = [content.title, content.detail].filter(Boolean).join(' ');
  throw new ApiError(answer.status, words || `The server answered ${answer.status}.`);
}
