import type { Context } from '../context.js';
import { readRecords } from '../db/records.js';
import type { PromoRecord } from './schema.js';

/** The site's promotions: those of the configuration, and in their place or besides those of the admin page. */
export async function promosOf({ config, database }: Context, site: string): Promise<PromoRecord[]> {
  const written = config.promos.items
    .filter((promo) => (promo.site ?? config.sites[0]?.name) === site)
    .map(({ site: _site, ...promo }) => promo);
  const edited = await readRecords<PromoRecord>(database, 'promos', site);
  return [...new Map([...written, ...edited].map((promo) => [promo.id, promo])).values()];
}
