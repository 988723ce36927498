/** What readers do to the comments of others. */
import type { Context as HonoContext } from 'hono';
import { clientAddress } from '../../http/address.js';
import type { Env } from '../../http/routes.js';
import { announce } from '../live/announce.js';
import type { Desk } from '../services.js';
import { sha256 } from '../../hash.js';
import { cleanText } from './input.js';
import { notFound } from './edit-delete.js';
import { findComment } from '../store/find.js';
import { report, vote } from '../store/interactions.js';
import { setStatus } from '../store/status.js';

/** Characters of a report's reason; what is longer is cut. */
const longestReason = 500;

export async function voteFor(desk: Desk, c: HonoContext<Env>, id: number, device: string) {
  const sender = await desk.addresses.hash(clientAddress(c, desk.config.proxies));
  await desk.limits.spend('vote', sender.hash);
  // bound to the comment, so that no two votes tell that they came from one device
  const counted = await vote(desk.database, id, sha256('vote', String(id), device));
  if (!counted) throw notFound;
  return counted;
}

/** Enough reports, each from another network, take a comment off until a moderator has looked; one who has keeps it. */
export async function reportComment(
  desk: Desk,
  c: HonoContext<Env>,
  id: number,
  reason: string,
): Promise<void> {
  const { database, clock } = desk;
  const sender = await desk.addresses.hash(clientAddress(c, desk.config.proxies));
  await desk.limits.spend('report', sender.hash);
  const words = cleanText(reason.slice(0, 2 * longestReason)).slice(0, longestReason);
  const reports = await report(database, id, { addressHash: sender.hash, reason: words }, clock());
  const found = reports === null ? null : await findComment(database, id);
  if (!found || reports === null) throw notFound;
  const { reportsToHold } = await desk.settings.of(found.site);
  if (!reportsToHold || reports < reportsToHold || found.moderated_at !== null) return;
  const change = await setStatus(database, id, 'pending', {
    reasons: JSON.stringify([`reported:${reports}`]),
  });
  if (change) announce(desk, change, id);
}
