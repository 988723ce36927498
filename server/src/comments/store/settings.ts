/** Each site's settings: what the server was configured with, and over it what moderators changed. */
import * as v from 'valibot';
import type { Database } from '../../db/index.js';
import { settingsEntries, settingsSchema, type Settings } from '../config.js';
import { sha256 } from '../../hash.js';

export interface SiteSettings extends Settings {
  /** changes with any of them, so that caches notice */
  version: string;
}

/** How long (ms) another process's change may go unnoticed. */
const trusted = 5000;

export class SettingsStore {
  readonly #database: Database;
  readonly #defaults: Settings;
  readonly #clock: () => number;
  readonly #held = new Map<string, { settings: Promise<SiteSettings>; until: number }>();

  constructor(database: Database, defaults: Settings, clock: () => number) {
    const names = Object.keys(settingsEntries) as (keyof Settings)[];
    this.#database = database;
    this.#defaults = Object.fromEntries(names.map((name) => [name, defaults[name]])) as Settings;
    this.#clock = clock;
  }

  of(site: string): Promise<SiteSettings> {
    const now = this.#clock();
    const held = this.#held.get(site);
    if (held && held.until > now) return held.settings;
    const settings = this.#read(site);
    this.#held.set(site, { settings, until: now + trusted });
    // a failed look is no answer for the next one who asks
    settings.catch(() => this.#held.delete(site));
    return settings;
  }

  /** Changes some of a site's settings; throws a ValiError for a wrong one. */
  async change(site: string, changes: Partial<Settings>): Promise<SiteSettings> {
    const { version: _, ...known } = await this.#read(site);
    const value = JSON.stringify(v.parse(settingsSchema, { ...known, ...changes }));
    await this.#database.db
      .insertInto('comment_settings')
      .values({ site, value, revision: 1 })
      .onConflict((conflict) =>
        conflict
          .column('site')
          .doUpdateSet((e) => ({ value, revision: e('comment_settings.revision', '+', 1) })),
      )
      .execute();
    this.#held.delete(site);
    return this.of(site);
  }

  async #read(site: string): Promise<SiteSettings> {
    const row = await this.#database.db
      .selectFrom('comment_settings')
      .select('value')
      .where('site', '=', site)
      .executeTakeFirst();
    const settings: Settings = { ...this.#defaults, ...(row && JSON.parse(row.value)) };
    return { ...settings, version: sha256(JSON.stringify(settings)).slice(0, 8) };
  }
}
