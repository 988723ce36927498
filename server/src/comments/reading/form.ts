/** The rules of a form in answers: its fields, their limits, and the checks that tell people from programs. */
import { mapFields, writerFields } from 'inlay/comments/model';
import { honeypot, type WireForm } from '../schema.js';
import type { Services } from '../services.js';
import type { SiteSettings } from '../store/settings.js';

export async function formOf(
  { tokens, flood, challenges }: Services,
  site: string,
  pageKey: string,
  settings: SiteSettings,
  now: number,
): Promise<WireForm> {
  return {
    ...mapFields(writerFields, (field) => settings[field]),
    maxLength: settings.maxLength,
    moderation: settings.moderation,
    // the server's own layers always look; outside services join them where configured
    automaticChecks: true,
    editWindow: settings.editMinutes * 60,
    token: tokens.make(pageKey, now),
    honeypot,
    challenge: (await flood.isHigh(site, now)) ? await challenges.make(now) : null,
  };
}
