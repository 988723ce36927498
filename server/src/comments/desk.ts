/** What the parts of the module share. */
import type { Context } from '../context.js';
import type { KnownPage } from '../pages.js';
import type { Site } from '../sites.js';
import { Problem } from '../http/problem.js';
import { Checks } from './checks/checks.js';
import { Addresses } from './addresses.js';
import { Hub } from './hub.js';
import { SettingsStore } from './settings.js';
import { Challenges } from './spam/challenge.js';
import { FormTokens } from './spam/form-token.js';
import { Limits } from './spam/limits.js';
import { Pressure } from './spam/pressure.js';
import { getSecret } from './store/secrets.js';

export interface Desk extends Context {
  settings: SettingsStore;
  addresses: Addresses;
  hub: Hub;
  limits: Limits;
  pressure: Pressure;
  tokens: FormTokens;
  challenges: Challenges;
  checks: Checks;
}

export async function createDesk(context: Context): Promise<Desk> {
  const { config, database, clock } = context;
  const secret = (name: string) => getSecret(database, name, clock());
  const desk: Omit<Desk, 'checks'> = {
    ...context,
    settings: new SettingsStore(database, config.comments, clock),
    addresses: new Addresses(database, clock),
    hub: new Hub(),
    limits: new Limits(config.comments.perHour),
    pressure: new Pressure(config.comments.pressure),
    tokens: new FormTokens(await secret('form token')),
    challenges: new Challenges(await secret('challenge')),
  };
  return Object.assign(desk, { checks: new Checks(desk) });
}

/** The page at the address; one of no configured site is refused. */
export function pageFor({ pages }: Context, url: string): KnownPage {
  const page = pages.at(url);
  if (page) return page;
  throw new Problem({
    type: 'page-not-served',
    status: 403,
    title: 'This page belongs to no site that is served here.',
    detail: "Add the page's origin to the site's origins in the server's settings.",
  });
}

/** The site that the page belongs to; a page of no configured site is refused. */
export const siteFor = (context: Context, url: string): Site => pageFor(context, url).site;
