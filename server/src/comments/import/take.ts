/** One comment of an export as it is stored, or why it is not taken. */
import { isEmptyText } from 'inlay/internal/comments/text';
import type { Badge } from 'inlay/comments/model';
import { cleanLine, cleanText } from '../writing/input.js';
import { fieldRules, type Writer } from '../writer-fields.js';
import { mapFields, writerFields } from 'inlay/comments/model';
import type { ImportedComment, LeftOut } from './export.js';
import { fromMarkdown } from './text/markdown.js';
import { toMarkup } from './text/markup.js';

export interface TakenComment extends Writer {
  /** within the export; empty where it has none */
  id: string;
  text: string;
  status: 'approved' | 'pending';
  /** epoch ms */
  createdAt: number;
  editedAt: number | null;
  votes: number;
  pinned: boolean;
  badge: Badge | null;
  /** the nearest comment above that readers see */
  parent: TakenComment | null;
}

/** Characters; a longer one is no comment, and takes long to read. */
const longest = 100_000;

/** ms that the clock of another machine may be ahead */
const ahead = 86_400_000;

export function takeComment(comment: ImportedComment, now: number): TakenComment | LeftOut {
  const { id, status, body, createdAt, editedAt = null, votes = 0, pinned = false, badge = null } = comment;
  if (status !== 'approved' && status !== 'pending') return status;
  const written = 'html' in body ? body.html : body.markdown;
  if (written.length > longest) return 'too long';
  const text = cleanText('html' in body ? toMarkup(written) : fromMarkdown(written));
  if (isEmptyText(text)) return 'empty';
  if (!isPast(createdAt, now)) return 'undated';
  return {
    ...mapFields(writerFields, (field) => readField(field, comment[field])),
    ...{ id, text, status, createdAt, votes, badge, parent: null },
    editedAt: editedAt !== null && editedAt > createdAt && isPast(editedAt, now) ? editedAt : null,
    pinned: pinned && status === 'approved',
  };
}

const isPast = (time: number, now: number): boolean => time > 0 && time < now + ahead;

/** What is not valid is left out: the comment matters more. */
function readField(field: keyof Writer, written: string | null): string | null {
  const { maxLength, read } = fieldRules[field];
  const line = cleanLine(written ?? '').slice(0, maxLength);
  return (line && read ? read(line) : line) || null;
}
