import type { Context } from '../context.js';
import { readRecords } from '../db/records.js';
import type { PromoRecord } from './schema.js';

export const promoRecords = ({ config, database }: Context, site: string) =>
  readRecords<PromoRecord>(config, database, { table: 'promos', site, configured: config.promos.items });

export const promosOf = async (context: Context, site: string): Promise<PromoRecord[]> =>
  (await promoRecords(context, site)).records;
