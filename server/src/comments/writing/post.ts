/** A comment comes in: it is checked, scored, and stored. */
import type { Context as HonoContext } from 'hono';
import { writerFields } from 'inlay/comments/model';
import { clientAddress } from '../../http/requests/address.js';
import { check } from '../../http/requests/body.js';
import { invalid, Problem } from '../../http/problem.js';
import type { Env } from '../../http/routes.js';
import { sha256 } from '../../hash.js';
import { servedPage } from '../../sites/request-site.js';
import { hashOfToken } from '../reading/comment.js';
import { pageBody, type PostBody } from '../schema.js';
import type { Services } from '../services.js';
import type { Verdict } from '../spam/score.js';
import { hashOfText } from '../spam/text-features.js';
import { isClosed } from '../store/closed.js';
import { insertComment, type Inserted } from '../store/insert.js';
import { ensureCommentPage, type CommentPage } from '../store/comment-pages.js';
import { isKeyUsed } from '../store/signals.js';
import { readFields } from './input.js';
import { scorePost } from './score-post.js';

export type Stored = Extract<Inserted, { row: unknown }> & { page: CommentPage };

export async function postComment(
  services: Services,
  c: HonoContext<Env>,
  posted: PostBody,
): Promise<Stored> {
  const { database, clock, config, limits, flood } = services;
  const served = servedPage(services, check(pageBody, posted).page);
  const { site } = served;
  if (c.get('site') && c.get('site') !== site) throw otherSite;
  const settings = await services.settings.of(site.name);
  const { written, errors } = readFields(posted, settings);
  if (errors.length) throw invalid(errors);

  const now = clock();
  const address = clientAddress(c, config);
  const sender = await services.addresses.hash(address);
  const key = posted.key || c.req.header('Idempotency-Key') || null;
  const again = key !== null && (await isKeyUsed(database, site.name, key));
  await limits.spend(again ? 'again' : 'post', sender.hash);

  const page = await ensureCommentPage(database, site.name, served.url, now);
  if (!again && (await isClosed(database, page, settings.closeAfterDays, now))) throw closed;
  const tokenHash = posted.editToken ? hashOfToken(posted.editToken) : null;
  const verdict = again
    ? repeated
    : await scorePost(services, {
        posted,
        written,
        page,
        settings,
        tokenHash,
        address,
        opaque: c.get('opaque'),
      });
  if (!again) flood.add(site.name, now);

  const inserted = await insertComment(
    services,
    {
      page,
      ...written,
      parent: posted.parent ? Number(posted.parent) : null,
      badge: null,
      textHash: hashOfText(written.text),
      ...verdict,
      tokenHash,
      addressHash: sender.hash,
      addressSalt: sender.salt,
      key,
      bodyHash: sha256(
        page.key,
        posted.parent,
        written.text,
        ...writerFields.map((field) => written[field] ?? ''),
      ),
    },
    now,
    address,
  );
  if (!('row' in inserted)) throw inserted.outcome === 'key-reused' ? keyReused : parentGone;
  return { ...inserted, page };
}

/** Nothing is stored for a key that was used; the first answer is given again. */
const repeated: Verdict = { status: 'pending', score: 0, reasons: [] };

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
  title: 'The comment that this replies to is no longer there.',
});
