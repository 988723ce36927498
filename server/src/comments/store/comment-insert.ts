/** A comment to be stored. */
import { mapFields, writerFields, type Badge } from 'inlay/comments/model';
import type { Status } from '../tables.js';
import type { Writer } from '../writer-fields.js';
import type { CommentPage } from './comment-pages.js';

export interface CommentInsert extends Writer {
  page: CommentPage;
  parent: number | null;
  badge: Badge | null;
  text: string;
  textHash: string;
  status: Extract<Status, 'approved' | 'pending' | 'spam'>;
  score: number;
  reasons: readonly string[];
  tokenHash: string | null;
  addressHash: string | null;
  addressSalt: string | null;
  /** what the writer's device calls this post; `null` for forms without a script */
  key: string | null;
  /** of what the key stands for */
  bodyHash: string;
}

/** With defaults for a comment that came from no reader's form: approved, without traces of a device or a network. */
export const newInsert = (
  known: Pick<CommentInsert, 'page' | 'text' | 'textHash'> & Partial<CommentInsert>,
): CommentInsert => ({
  ...mapFields(writerFields, () => null),
  ...{ parent: null, badge: null, status: 'approved', score: 0, reasons: [] },
  ...{ tokenHash: null, addressHash: null, addressSalt: null, key: null, bodyHash: '' },
  ...known,
});
