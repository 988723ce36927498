/** The thread as it is shown: one entry a comment, put into the page once and drawn again only when it changes. */
import type { FormState } from './form.js';
import type { Comment, Sort } from '../model.js';

/** One comment in the page. */
export interface Entry {
  comment: Comment;
  /** what its list hangs under; not what it answers to where that lies too deep */
  parent: Entry | null;
  /** what it answers to, where that is known */
  to: Entry | null;
  depth: number;
  /** in the order in which they are shown */
  replies: Entry[];
  /** made when it is drawn, like what follows */
  item: HTMLElement;
  /** holds all but the replies */
  head: HTMLElement;
  /** what stands above and below the text */
  around: Element[];
  /** the pattern that they are copies of */
  kind: string;
  /** Lit draws it, as it has or had more than what all comments have */
  templated: boolean;
  list: HTMLOListElement | null;
  /** what is open under it */
  form: 'reply' | 'edit' | 'report' | 'delete' | null;
  /** what stands in that form */
  fields: FormState | null;
  /** where it stands, in words, while it is not in the thread yet */
  delivery: { words: string; busy: boolean } | null;
  /** what came of the reader's last press, in words */
  note: string;
}

/**
 * Comments in a list, replies included, before the next list begins: browsers pass over what is far off by the list, and
 * with ten thousand boxes to look at they would be slow at every key.
 */
const most = 20;
/** Lists within lists; what answers deeper stands in the deepest list and says what it answers to. */
const deepest = 8;

const time = ({ comment }: Entry) => Date.parse(comment.createdAt ?? '') || Infinity;

export class ThreadView {
  /** the lists of comments that answer to none */
  readonly lists = document.createElement('div');
  /** by the comment's id */
  readonly entries = new Map<string, Entry>();
  readonly #roots: Entry[] = [];
  readonly draw: (entry: Entry) => void;
  sort: Sort = 'oldest';

  constructor(draw: (entry: Entry) => void) {
    this.draw = draw;
  }

  get(id: string): Entry | undefined {
    return this.entries.get(id);
  }

  clear(): void {
    this.entries.clear();
    this.#roots.length = 0;
    this.lists.replaceChildren();
  }

  /** Puts a comment and its replies where they belong, or draws anew what is there. */
  add(comment: Comment): Entry {
    const { id, parent } = comment;
    const known = this.get(id);
    let entry = known;
    if (entry) entry.comment = comment;
    else {
      const to = (parent && this.get(parent)) || null;
      const above = to && to.depth >= deepest ? to.parent : to;
      const depth = above ? above.depth + 1 : 0;
      // the rest comes when it is drawn, or when there is some
      entry = { comment, to, parent: above, depth, replies: [], note: '' } as Partial<Entry> as Entry;
      this.entries.set(id, entry);
    }
    this.draw(entry);
    if (!known) this.#place(entry);
    for (const reply of comment.replies) this.add({ ...reply, parent: reply.parent ?? id });
    return entry;
  }

  /** Takes a deleted comment out; one that was answered leaves a stub. */
  takeOut(entry: Entry): void {
    if (!entry.replies.length) return this.remove(entry);
    entry.comment = { ...entry.comment, status: 'deleted' };
    entry.form = entry.fields = null;
    this.draw(entry);
  }

  remove(entry: Entry): void {
    const siblings = this.#siblings(entry);
    siblings.splice(siblings.indexOf(entry), 1);
    this.entries.delete(entry.comment.id);
    entry.item.remove();
  }

  drawAll(): void {
    this.entries.forEach((entry) => this.draw(entry));
  }

  #siblings({ parent }: Entry): Entry[] {
    return parent ? parent.replies : this.#roots;
  }

  #place(entry: Entry): void {
    const siblings = this.#siblings(entry);
    const { parent, item, comment, depth } = entry;
    item.id = `comment-${comment.id}`;
    if (depth > 2) item.className = 'deep';
    const newest = !parent && this.sort === 'newest';
    let at = siblings.length;
    // nearly always the end of the list; the endpoint knows the order by votes
    if (parent || this.sort !== 'top')
      while (at && (newest ? time(siblings[at - 1]!) < time(entry) : time(siblings[at - 1]!) > time(entry)))
        at--;
    const next = siblings[at]?.item ?? null;
    const list = parent
      ? (parent.list ??= parent.item.appendChild(newList()))
      : (next?.parentElement ?? this.#last());
    list.insertBefore(item, next);
    siblings.splice(at, 0, entry);
  }

  /** The list that takes what comes at the end. */
  #last(): Element {
    const last = this.lists.lastElementChild;
    return last && last.getElementsByTagName('article').length < most
      ? last
      : this.lists.appendChild(newList());
  }
}

function newList(): HTMLOListElement {
  const list = document.createElement('ol');
  list.setAttribute('part', 'list');
  return list;
}
