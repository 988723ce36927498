/** One comment of an export as it is stored, or why it is not taken. */
import { mapFields, writerFields, type Badge } from 'inlay/comments/model';
import { isEmptyText } from 'inlay/internal/comments/text';
import { cleanLine, cleanText } from '../writing/input.js';
import { fieldRules, type Writer } from '../writer-fields.js';
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
  if (!isPlausible(createdAt, now)) return 'undated';
  return {
    ...mapFields(writerFields, (field) => readField(field, comment[field])),
    ...{ id, text, status, createdAt, votes, badge, parent: null },
    editedAt: editedAt !== null && editedAt > createdAt && isPlausible(editedAt, now) ? editedAt : null,
    pinned: pinned && status === 'approved',
  };
}

const isPlausible = (time: number, now: number): boolean => time > 0 && time < now + ahead;

/**
 * What is not valid is left out: the comment matters more. A name that is too long is cut; an address is left out, as its
 * beginning would be another address.
 */
function readField(field: keyof Writer, written: string | null): string | null {
  const { maxLength, read } = fieldRules[field];
  const line = cleanLine(written ?? '');
  if (!read) return cutTo(maxLength, line) || null;
  return line && line.length <= maxLength ? read(line) : null;
}

/** The text in that many UTF-16 units at most, as columns count them, and in whole characters. */
const cutTo = (maxLength: number, line: string): string =>
  line
    .slice(0, maxLength)
    .replace(/\p{Surrogate}$/u, '')
    .trimEnd();
