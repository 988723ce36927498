/** The services that the parts of this module share. */
import type { Context } from '../context.js';
import { FormTokens } from './spam/form-token.js';
import { Challenges } from './spam/challenge.js';
import { Flood } from './spam/flood.js';
import { Limits } from './spam/limits.js';
import { Addresses } from './store/addresses.js';
import { Drops } from './writing/drops.js';
import { getSecret } from './store/secrets.js';
import { SettingsStore } from './store/settings.js';

export interface Services extends Context {
  settings: SettingsStore;
  addresses: Addresses;
  limits: Limits;
  drops: Drops;
  flood: Flood;
  tokens: FormTokens;
  challenges: Challenges;
}

export async function createServices(context: Context): Promise<Services> {
  const { config, database, clock } = context;
  const secret = (name: string) => getSecret(database, name, clock());
  return {
    ...context,
    settings: new SettingsStore(database, config.comments, clock),
    addresses: new Addresses(database, clock, config.pepper),
    limits: new Limits(config.comments.perHour, context.limiter),
    drops: new Drops(clock()),
    flood: new Flood(config.comments.floodPerMinute, database),
    tokens: new FormTokens(await secret('form token')),
    challenges: new Challenges(await secret('challenge'), context.limiter),
  };
}
