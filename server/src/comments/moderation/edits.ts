/** What moderators write: replies with a badge, and changes to what others wrote. */
import { announce } from '../live/announce.js';
import type { Desk } from '../services.js';
import { readFields, readText } from '../writing/input.js';
import { notFound } from '../writing/edit-delete.js';
import type { Badge } from 'inlay/comments/model';
import type { WireComment } from '../schema.js';
import { hashOfText } from '../spam/words.js';
import { findComment } from '../store/find.js';
import { insertComment } from '../store/insert.js';
import { findPage } from '../store/pages.js';
import { toWire } from '../store/rows.js';
import { setStatus } from '../store/status.js';
import { invalid, Problem } from '../../http/problem.js';
import type { Moderator } from '../../http/routes.js';
import { note } from './audit.js';

export interface Answered {
  comment: WireComment;
  undo: string;
}

/** A reply that everybody sees at once, under the moderator's name unless it says otherwise. */
export async function reply(
  desk: Desk,
  to: number,
  { text: words, name, badge }: { text: string; name: string; badge: Badge },
  moderator: Moderator,
): Promise<Answered> {
  const { database, clock } = desk;
  const above = await findComment(database, to);
  const page = above && (await findPage(database, above.page_key));
  if (!above || !page) throw notFound;
  if (above.status !== 'approved')
    throw new Problem({
      type: 'parent-gone',
      status: 409,
      title: 'Approve the comment before you answer it.',
    });
  const { text, errors } = readText(words, await desk.settings.of(above.site));
  if (errors.length) throw invalid(errors);
  const now = clock();
  const inserted = await insertComment(
    database,
    {
      page,
      parent: to,
      name: name.trim() || moderator.publicName,
      url: null,
      email: null,
      badge,
      text,
      textHash: hashOfText(text),
      status: 'approved',
      score: 0,
      reasons: [],
      tokenHash: null,
      addressHash: null,
      addressSalt: null,
      key: null,
      bodyHash: '',
    },
    now,
  );
  if (!('row' in inserted)) throw notFound;
  const comment = toWire(inserted.row);
  desk.hub.publish(page.key, { event: 'comment', rev: inserted.rev, comment });
  const before = { kind: 'reply', id: inserted.row.id } as const;
  const deed = { site: above.site, moderator: moderator.name, action: 'reply', before };
  return { comment, undo: await note(database, deed, now) };
}

/** Other words for a comment, or another name or web site. */
export async function amend(
  desk: Desk,
  id: number,
  sent: { text: string; name: string; url: string },
  moderator: Moderator,
): Promise<Answered> {
  const { database, clock } = desk;
  const found = await findComment(database, id);
  if (!found) throw notFound;
  const settings = await desk.settings.of(found.site);
  const open = { ...settings, name: 'optional', email: 'hidden', url: 'optional' } as const;
  const { written, errors } = readFields({ ...sent, email: '' }, open);
  if (errors.length) throw invalid(errors);
  const { text, name: author_name, url: author_url } = written;
  const now = clock();
  const changed = await setStatus(database, id, found.status, {
    text,
    text_hash: hashOfText(text),
    author_name,
    author_url,
    edited_at: now,
  });
  if (!changed?.row) throw notFound;
  announce(desk, changed, id);
  const before = {
    kind: 'edit',
    id,
    text: found.text,
    name: found.author_name,
    url: found.author_url,
  } as const;
  const deed = { site: found.site, moderator: moderator.name, action: 'edit', before };
  return { comment: toWire(changed.row), undo: await note(database, deed, now) };
}
