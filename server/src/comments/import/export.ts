/** What another system's export holds, whatever its format. */
import type { Badge } from 'inlay/comments/model';

/** Why a comment of an export is not taken. */
export const reasons = {
  deleted: 'deleted there',
  spam: 'spam there',
  rejected: 'rejected or hidden there',
  'no comment': 'pingbacks and the like',
  empty: 'without text',
  'too long': 'of more than 100,000 characters',
  undated: 'without a time, or with an impossible one',
  missing: 'that the file does not hold',
  repeated: 'twice in the file',
} as const;

export type LeftOut = keyof typeof reasons;

export interface ImportedComment {
  /** within the export; empty where it has none */
  id: string;
  /** the comment that it answers */
  parent: string | null;
  name: string | null;
  email: string | null;
  url: string | null;
  /** what its writer wrote */
  body: { html: string } | { markdown: string };
  /** epoch ms; `NaN` where it is unknown */
  createdAt: number;
  /** when its writer changed it, epoch ms */
  editedAt?: number | null;
  status: 'approved' | 'pending' | LeftOut;
  /** readers who found it useful; default 0 */
  votes?: number;
  /** whether it stood first on its page */
  pinned?: boolean;
  badge?: Badge | null;
}

export interface ImportedThread {
  /** the address of the page, or its path, as the export has it; `null` where it has neither */
  url: string | null;
  /** whether the page took no more comments */
  closed: boolean;
  comments: ImportedComment[];
  /** comments of the page that the file does not hold */
  missing?: number;
}

/** Collects comments into threads, by the export's name for the page. */
export class ThreadsByPage {
  readonly #threads = new Map<string, ImportedThread>();
  /** comments whose page the export does not hold */
  readonly #lost: ImportedThread = { url: null, closed: false, comments: [] };

  add(page: string, thread: Pick<ImportedThread, 'url' | 'closed'>): void {
    if (!this.#threads.has(page)) this.#threads.set(page, { ...thread, comments: [] });
  }

  put(page: string, comment: ImportedComment): void {
    (this.#threads.get(page) ?? this.#lost).comments.push(comment);
  }

  all(): ImportedThread[] {
    return [...this.#threads.values(), this.#lost];
  }
}
