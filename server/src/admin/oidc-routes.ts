/** Signing in through a provider, as the admin's page does it. */
import * as v from 'valibot';
import { notFound } from '../http/problem.js';
import type { Route } from '../http/routes.js';
import type { Oidc } from './oidc.js';

const secret = v.pipe(v.string(), v.nonEmpty(), v.maxLength(200));
const request = { verifier: secret, state: secret, nonce: secret };
const url = v.pipe(v.string(), v.url(), v.maxLength(4000));

interface Ways {
  /** the label of the provider's button; `null` where there is none */
  provider: string | null;
  /** whether the server shows the demo */
  demo: boolean;
}

export function oidcRoutes(oidc: Oidc | null, ways: Ways, route: Route): void {
  route(
    {
      method: 'GET',
      path: '/v1/admin/sign-in',
      access: 'public',
      summary: 'How moderators sign in besides with a token.',
      answers: {
        200: {
          description:
            'The label of the provider’s button, `null` where there is none; and whether the server shows the demo.',
          schema: v.object({ provider: v.nullable(v.string()), demo: v.boolean() }),
        },
      },
    },
    ({ answer }) => answer(200, ways),
  );

  route(
    {
      method: 'POST',
      path: '/v1/admin/sign-in/begin',
      access: 'origin',
      summary: 'Where to send a person who signs in, and what to keep until they are back.',
      body: v.object({ redirectUri: url }),
      answers: {
        200: { description: 'The provider’s address.', schema: v.object({ url, ...request }) },
      },
    },
    async ({ body, answer }) =>
      answer(200, await required(oidc).begin(body.redirectUri), { 'Cache-Control': 'no-store' }),
  );

  route(
    {
      method: 'POST',
      path: '/v1/admin/sign-in/finish',
      access: 'origin',
      summary: 'A token for the person whom the provider sent back.',
      body: v.object({ address: url, ...request }),
      answers: { 200: { description: 'The token.', schema: v.object({ token: v.string() }) } },
    },
    async ({ body: { address, ...kept }, answer }) =>
      answer(200, { token: await required(oidc).finish(address, kept) }, { 'Cache-Control': 'no-store' }),
  );
}

function required(oidc: Oidc | null): Oidc {
  if (!oidc) throw notFound;
  return oidc;
}
