/** Moderators' replies, which carry a badge, and their edits of comments. */
import type * as v from 'valibot';
import type { Services } from '../../services.js';
import { cleanLine, readFields, readText } from '../../writing/input.js';
import { noComment } from '../../reading/comment.js';
import { mapFields, shownFields, type Badge } from 'inlay/comments/model';
import type { WireComment } from '../../schema.js';
import { hashOfText } from '../../spam/text-features.js';
import { isDecided } from '../../store/decided.js';
import { newInsert } from '../../store/comment-insert.js';
import { insertComment } from '../../store/insert.js';
import { findCommentPage } from '../../store/comment-pages.js';
import { toWire } from '../../store/rows.js';
import { setStatus } from '../../store/status.js';
import { invalid, Problem } from '../../../http/problem.js';
import type { Moderator } from '../../../http/routes.js';
import { columnOf, fromColumns, privateFields, toColumns } from '../../writer-fields.js';
import type { changeBody } from '../schema.js';
import { record } from '../audit/log.js';
import { requireComment } from '../require-comment.js';

export interface Written {
  comment: WireComment;
  undo: string;
}

/** A reply that everybody sees at once, under the moderator's name unless it says otherwise. */
export async function reply(
  services: Services,
  to: number,
  { text: words, name, badge }: { text: string; name: string; badge: Badge },
  moderator: Moderator,
): Promise<Written> {
  const { database, clock } = services;
  const above = await requireComment(database, to, moderator);
  const page = await findCommentPage(database, above.page_key);
  if (!page) throw noComment;
  if (above.status !== 'approved')
    throw new Problem({
      type: 'parent-gone',
      status: 409,
      title: 'Approve the comment before you reply to it.',
    });
  const { text, errors } = readText(words, await services.settings.of(above.site));
  if (errors.length) throw invalid(errors);
  const now = clock();
  const inserted = await insertComment(
    services,
    newInsert({
      ...{ page, parent: to, badge, text, textHash: hashOfText(text) },
      name: cleanLine(name).slice(0, 80) || moderator.publicName,
    }),
    now,
  );
  if (!('row' in inserted)) throw noComment;
  const comment = toWire(inserted.row);
  const before = { kind: 'reply', id: inserted.row.id } as const;
  const entry = { site: above.site, moderator: moderator.name, action: 'reply', before };
  return { comment, undo: await record(database, entry, now) };
}

/** Other words for a comment, or for what readers see of its writer. */
export async function amend(
  services: Services,
  id: number,
  sent: v.InferOutput<typeof changeBody>,
  moderator: Moderator,
): Promise<Written> {
  const { database, clock } = services;
  const found = await requireComment(database, id, moderator);
  const settings = await services.settings.of(found.site);
  const { written, errors } = readFields(
    {
      text: sent.text ?? found.text,
      ...mapFields(shownFields, (field) => sent[field] ?? found[columnOf(field)] ?? ''),
      ...mapFields(privateFields, () => ''),
    },
    {
      ...settings,
      ...mapFields(shownFields, () => 'optional' as const),
      ...mapFields(privateFields, () => 'hidden' as const),
    },
  );
  if (errors.length) throw invalid(errors);
  const { text } = written;
  const now = clock();
  const extra = {
    text,
    text_hash: hashOfText(text),
    ...toColumns(shownFields, (field) => written[field]),
    edited_at: now,
    // what a moderator wrote needs no other decision
    ...(isDecided(found) && { moderated_at: now }),
  };
  const changed = await setStatus(services, id, found.status, extra, { saw: sent.was ?? found.text });
  if (!changed?.row) throw noComment;
  const before = {
    kind: 'edit',
    id,
    text: found.text,
    ...fromColumns(shownFields, found),
  } as const;
  const entry = { site: found.site, moderator: moderator.name, action: 'edit', before };
  return { comment: toWire(changed.row), undo: await record(database, entry, now) };
}
