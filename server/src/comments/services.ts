/** What the parts of the module share. */
import type { Context } from '../context.js';
import { Checks } from './spam/checks/checks.js';
import { Addresses } from './store/addresses.js';
import { Hub } from './live/broadcast.js';
import { SettingsStore } from './store/settings.js';
import { Challenges } from './spam/challenge.js';
import { FormTokens } from './spam/form-token.js';
import { Limits } from './spam/limits.js';
import { Pressure } from './spam/flood.js';
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
