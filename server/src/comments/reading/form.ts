/** What a form needs to know: which fields, under which rules, and what tells people from programs. */
import type { Desk } from '../services.js';
import { honeypot, type WireForm } from '../schema.js';
import type { SiteSettings } from '../store/settings.js';

export async function formOf(
  desk: Desk,
  site: string,
  pageKey: string,
  settings: SiteSettings,
  now: number,
): Promise<WireForm> {
  return {
    name: settings.name,
    email: settings.email,
    url: settings.url,
    maxLength: settings.maxLength,
    moderation: settings.moderation,
    // the server's own layers always look; outside services join them where configured
    automaticChecks: true,
    editWindow: settings.editMinutes * 60,
    token: desk.tokens.make(pageKey, now),
    honeypot,
    challenge: desk.pressure.isHigh(site, now) ? await desk.challenges.make(now) : null,
  };
}
