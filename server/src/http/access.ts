/** The guard around every handler: who may come in, and the headers that all answers have. */
import type { Context as HonoContext } from 'hono';
import type { Context } from '../context.js';
import { mayAs, type Role } from '../roles.js';
import { servingAdvice, siteOfOrigin } from '../sites/sites.js';
import { clientAddress, isOwnHost } from './requests/address.js';
import { adminHeaders, commonHeaders, withHeaders } from './answers/headers.js';
import { networkOf } from './requests/network.js';
import { Problem } from './problem.js';
import { watch } from './answers/ready.js';
import type { Refusals } from './refusals.js';
import type { Access, Env, Handler } from './routes.js';

export function guard(
  context: Context,
  refusals: Refusals,
  { access, role = 'moderator' }: { access: Access; role?: Role },
  handler: Handler,
): Handler {
  switch (access) {
    case 'public':
      return (c) => {
        watch(c);
        const response = handler(c);
        return response instanceof Promise ? response.then(opened) : opened(response);
      };
    case 'origin':
      return async (c) => {
        checkOrigin(context, c);
        const network = networkOf(clientAddress(c, context.config));
        return opened(await refusals.counting(network, () => handler(c)));
      };
    case 'admin':
      return async (c) => {
        const token = /^Bearer (\S+)$/i.exec(c.req.header('Authorization') ?? '')?.[1];
        const moderator = token ? await context.authenticate(token, clientAddress(c, context.config)) : null;
        if (!moderator) throw notSignedIn;
        if (!mayAs(moderator.role, role)) throw roleTooLow(role);
        c.set('moderator', moderator);
        return withHeaders(await handler(c), adminHeaders);
      };
  }
}

const opened = (response: Response): Response => withHeaders(response, commonHeaders);

function checkOrigin(context: Context, c: HonoContext<Env>): void {
  const origin = c.req.header('Origin');
  if (!context.config.proxies && (c.req.header('X-Forwarded-For') ?? c.req.header('Forwarded')))
    context.proxied();
  const site = siteOfOrigin(context.config.sites, origin);
  const host = c.req.header('Host');
  const own =
    isOwnHost(host, context.config) &&
    (c.req.header('Sec-Fetch-Site') === 'same-origin' || isOrigin(origin, host));
  c.set('site', site);
  c.set('opaque', origin === 'null' && !own);
  // set here, so that errors have them too
  if (site && origin) c.header('Access-Control-Allow-Origin', origin);
  c.header('Vary', 'Origin');
  if (!site && !own && origin !== 'null') throw foreign(context, origin);
}

/** Whether the origin is this server's. Only hosts are compared: behind a proxy the server does not know its own scheme. */
const isOrigin = (origin: string | undefined, host: string | undefined): boolean =>
  !!origin && !!host && URL.canParse(origin) && new URL(origin).host === host;

function foreign({ config, notServed }: Context, origin: string | undefined): Problem {
  const detail = origin
    ? servingAdvice(config.sites, origin)
    : 'The request names no origin. Browsers do; a program sends the header "Origin" of one of the sites.';
  if (origin) notServed(origin, detail);
  return new Problem({
    type: 'origin-not-served',
    status: 403,
    title: 'This page may not write here.',
    detail,
  });
}

const notSignedIn = new Problem({
  type: 'not-signed-in',
  status: 401,
  title: 'This needs a moderator’s token.',
  detail: 'Send it as "Authorization: Bearer <token>".',
});

const roleTooLow = (role: Role) =>
  new Problem({
    type: 'role-too-low',
    status: 403,
    title: `This needs the role ${role}.`,
    detail: 'Ask an owner to change the role of your token.',
  });

/** The answer to a preflight: pages of configured sites may send the methods that routes for them have, and these headers. */
export function preflight(context: Context, c: HonoContext<Env>): Response {
  const origin = c.req.header('Origin');
  c.header('Vary', 'Origin');
  if (!origin || !siteOfOrigin(context.config.sites, origin)) return c.body(null, 204);
  c.header('Access-Control-Allow-Origin', origin);
  c.header('Access-Control-Allow-Methods', methodsOf(context.routes).join(', '));
  c.header('Access-Control-Allow-Headers', 'Authorization, Content-Type, Idempotency-Key');
  c.header('Access-Control-Max-Age', '86400');
  return c.body(null, 204);
}

/** Methods that other sites' pages may use. Those of admin routes are left out: the admin is served from here. */
const methodsOf = (routes: Context['routes']): string[] => [
  ...new Set(routes.filter(({ access }) => access !== 'admin').map(({ method }) => method)),
];
