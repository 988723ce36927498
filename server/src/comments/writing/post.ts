/** A comment comes in: checked, judged, kept, told. */
import type { Context as HonoContext } from 'hono';
import { clientAddress } from '../../http/address.js';
import { invalid, Problem } from '../../http/problem.js';
import type { Env } from '../../http/routes.js';
import { isBanned } from '../moderation/bans.js';
import type { Site } from '../../sites.js';
import type { Desk } from '../services.js';
import { sha256 } from '../../hash.js';
import { servedPage } from '../../sites-of-requests.js';
import { readFields, type Written } from './input.js';
import { honeypot, pageFix, type Posted } from '../schema.js';
import type { SiteSettings } from '../store/settings.js';
import { classify } from '../spam/bayes.js';
import { judge, type Verdict } from '../spam/score.js';
import { isUnproved } from '../spam/proof.js';
import { hashOfText } from '../spam/words.js';
import { countDuplicates, isKeyUsed, isKnownName, publishedAt } from '../store/signals.js';
import { hasApproved } from '../store/find.js';
import { insertComment, type Inserted } from '../store/insert.js';
import { ensurePage, type Page } from '../store/pages.js';
import { toWire } from '../store/rows.js';
import type { Sender } from '../store/addresses.js';

export type Kept = Extract<Inserted, { row: unknown }> & { page: Page };

export async function postComment(desk: Desk, c: HonoContext<Env>, posted: Posted): Promise<Kept> {
  const { database, clock, config } = desk;
  if (!URL.canParse(posted.page)) throw pageMissing(posted.page);
  const site = servedPage(desk, posted.page).site;
  if (c.get('site') && c.get('site') !== site) throw otherSite;
  const settings = await desk.settings.of(site.name);
  const { written, errors } = readFields(posted, settings);
  if (errors.length) throw invalid(errors);

  const now = clock();
  const address = clientAddress(c, config.proxies);
  const sender = await desk.addresses.hash(address);
  const key = posted.key || c.req.header('Idempotency-Key') || null;
  const again = key !== null && (await isKeyUsed(database, site.name, key));
  if (!again) await desk.limits.spend('post', sender.hash);

  const page = await ensurePage(database, site.name, posted.page, now);
  if (!again && (await isClosed(desk, page, settings, now))) throw closed;
  const tokenHash = posted.editToken ? sha256('edit token', posted.editToken) : null;
  const verdict = again
    ? { status: 'pending' as const, score: 0, reasons: [] }
    : await judgePost(desk, c, { posted, written, site, page, settings, tokenHash, address, now });
  if (!again) desk.pressure.add(site.name, now);

  const { name, email, url, text } = written;
  const inserted = await insertComment(
    database,
    {
      page,
      ...written,
      parent: posted.parent ? Number(posted.parent) : null,
      badge: null,
      textHash: hashOfText(text),
      ...verdict,
      tokenHash,
      ...senderColumns(sender),
      key,
      bodyHash: sha256(page.key, posted.parent, text, name ?? '', email ?? '', url ?? ''),
    },
    now,
  );
  if (!('row' in inserted)) throw inserted.outcome === 'key-reused' ? keyReused : parentGone;
  if (inserted.outcome === 'new' && inserted.httpStatus === 201)
    desk.hub.publish(page.key, { event: 'comment', rev: inserted.rev, comment: toWire(inserted.row) });
  if (inserted.outcome === 'new' && verdict.status !== 'spam') desk.checks.add(inserted.row.id, address);
  return { ...inserted, page };
}

const senderColumns = ({ hash, salt }: Sender) => ({ addressHash: hash, addressSalt: salt });

interface Case {
  posted: Posted;
  written: Written;
  site: Site;
  page: Page;
  settings: SiteSettings;
  tokenHash: string | null;
  address: string;
  now: number;
}

async function judgePost(desk: Desk, c: HonoContext<Env>, of: Case): Promise<Verdict> {
  const { database } = desk;
  const { posted, written, page, settings, tokenHash, now } = of;
  const site = of.site.name;
  const unproved = await isUnproved(desk, site, posted.challenge, now);
  const [known, knownName, banned, duplicates, learnt, published] = await Promise.all([
    tokenHash === null ? false : hasApproved(database, site, tokenHash),
    settings.holdNewNames && written.name ? isKnownName(database, site, written.name) : true,
    isBanned(database, site, { address: of.address, tokenHash }, now),
    // people say "thank you" in many places
    written.text.length < 20 ? 0 : countDuplicates(database, hashOfText(written.text), page.id, now),
    classify(database, site, written),
    settings.holdAfterDays === null ? now : publishedAt(database, page.key, page.created_at),
  ]);
  return judge(
    {
      ...written,
      known,
      knownName,
      pageAge: (now - published) / 86_400_000,
      token: desk.tokens.check(posted.token, page.key, now),
      honeypot: !!posted[honeypot],
      banned,
      opaque: c.get('opaque'),
      duplicates,
      learnt,
      unproved,
    },
    settings,
  );
}

/** Whether the page takes no more comments. */
export async function isClosed(
  { database }: Desk,
  page: Pick<Page, 'closed' | 'key' | 'created_at'>,
  { closeAfterDays }: SiteSettings,
  now: number,
): Promise<boolean> {
  if (page.closed) return true;
  if (closeAfterDays === null) return false;
  return now - (await publishedAt(database, page.key, page.created_at)) > closeAfterDays * 86_400_000;
}

const pageMissing = (page: string) =>
  invalid([{ field: 'page', code: page ? 'invalid' : 'required', message: pageFix }]);
const otherSite = new Problem({
  type: 'origin-not-served',
  status: 403,
  title: 'This page may not write for another site.',
});
const closed = new Problem({ type: 'closed', status: 403, title: 'This page takes no more comments.' });
const keyReused = new Problem({
  type: 'key-reused',
  status: 422,
  title: 'This key has been used for another comment.',
});
const parentGone = new Problem({
  type: 'parent-gone',
  status: 409,
  title: 'The comment that this answers is no longer there.',
});
