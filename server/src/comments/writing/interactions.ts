/** Handles readers' votes and reports. */
import type { Context as HonoContext } from 'hono';
import type { InferOutput } from 'valibot';
import { clientAddress } from '../../http/requests/address.js';
import { Problem } from '../../http/problem.js';
import type { Env } from '../../http/routes.js';
import { sha256 } from '../../hash.js';
import { siteOfPage } from '../../sites/sites.js';
import { hashOfToken, noComment, tokenOf } from '../reading/comment.js';
import type { voteBody } from '../schema.js';
import type { Services } from '../services.js';
import type { Limited } from '../spam/limits.js';
import { isDecided } from '../store/decided.js';
import { findComment, type Found } from '../store/find.js';
import { report, vote } from '../store/interactions.js';
import { setStatus } from '../store/status.js';
import { cleanText } from './input.js';

/** Characters of a report's reason; what is longer is cut. */
const longestReason = 500;

export async function voteFor(
  services: Services,
  c: HonoContext<Env>,
  id: number,
  { device, value, editToken }: InferOutput<typeof voteBody>,
) {
  const { found } = await findForReader(services, c, id, 'vote');
  const token = editToken ? hashOfToken(editToken) : tokenOf(c);
  if (token !== null && token === found.token_hash) {
    services.drops.note('vote: own comment');
    throw ownVote;
  }
  // bound to the comment, so that two votes do not show that they came from one device
  const counted = await vote(services.database, id, sha256('vote', String(id), device), value);
  if (!counted) throw noComment;
  return counted;
}

/**
 * Enough reports, each from another network, hold a comment until a moderator has looked. One that a moderator has
 * decided on stays, and its reports are in the queue.
 */
export async function reportComment(
  services: Services,
  c: HonoContext<Env>,
  id: number,
  reason: string,
): Promise<void> {
  const { database, clock, settings } = services;
  const { found, network } = await findForReader(services, c, id, 'report');
  const words = cleanText(reason.slice(0, 2 * longestReason)).slice(0, longestReason);
  const reports = await report(database, id, { addressHash: network, reason: words }, clock());
  if (reports === null) throw noComment;
  const { reportsToHold } = await settings.of(found.site);
  if (!reportsToHold || reports < reportsToHold || isDecided(found)) return;
  await setStatus(services, id, 'pending', { reasons: JSON.stringify([`reported:${reports}`]) });
}

/** The comment, and the reader's network as a hash that holds for this comment alone; counts against the limits. */
async function findForReader(
  services: Services,
  c: HonoContext<Env>,
  id: number,
  what: Extract<Limited, 'vote' | 'report'>,
): Promise<{ found: Found; network: string }> {
  const { config, limits, drops, addresses, database } = services;
  const found = await findComment(database, id);
  if (found?.status !== 'approved') throw noComment;
  const site = c.get('site') ?? siteOfPage(config.sites, c.req.header('Referer') ?? '');
  if (site?.name !== found.site) {
    drops.note(`${what}: other origin`);
    throw otherSite;
  }
  const address = clientAddress(c, config);
  const network = await addresses.networkFor(id, address);
  try {
    await limits.spend(what, (await addresses.hash(address)).hash);
    await limits.spend(`${what}-page`, await addresses.networkFor(found.page_id, address, 'page'));
    await limits.spend(`${what}-comment`, network);
  } catch (thrown) {
    drops.note(`${what}: too many from one network`);
    throw thrown;
  }
  return { found, network };
}

const otherSite = new Problem({
  type: 'origin-not-served',
  status: 403,
  title: 'Only readers of the page may do this.',
  detail: 'The request needs an Origin or Referer of the site that the comment is on.',
});
const ownVote = new Problem({
  type: 'own-comment',
  status: 403,
  title: 'Your vote for your own comment does not count.',
});
