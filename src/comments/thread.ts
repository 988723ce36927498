/** The thread as it is shown: one entry a comment, put into the page once and drawn again only when it changes. */
import type { FormState } from './form.js';
import type { Comment, Sort } from './model.js';

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
  item: HTMLLIElement;
  head: HTMLElement;
  /** its own of what most comments share, by language and kind */
  copies: Record<string, HTMLElement>;
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

/** Lists within lists; what answers deeper stands in the deepest list and says what it answers to. */
const deepest = 8;

const time = ({ comment }: Entry) => Date.parse(comment.createdAt ?? '') || Infinity;

export class ThreadView {
  readonly list = create('ol', 'list');
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
    this.list.replaceChildren();
  }

  /** Puts a comment and its replies where they belong, or draws anew what is there. */
  add(comment: Comment): Entry {
    const { id, parent } = comment;
    let entry = this.get(id);
    if (entry) entry.comment = comment;
    else {
      const to = (parent && this.get(parent)) || null;
      const above = to && to.depth >= deepest ? to.parent : to;
      const depth = above ? above.depth + 1 : 0;
      const item = create('li', 'item');
      const head = item.appendChild(document.createElement('article'));
      item.id = `comment-${id}`;
      item.className = depth > 2 ? 'deep' : '';
      head.tabIndex = -1;
      entry = {
        ...{ comment, to, parent: above, depth, replies: [], item, head },
        ...{ list: null, copies: {}, templated: false, form: null, fields: null, delivery: null, note: '' },
      };
      this.entries.set(id, entry);
      this.#place(entry);
    }
    this.draw(entry);
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
    const { parent } = entry;
    const newest = !parent && this.sort === 'newest';
    let at = siblings.length;
    // nearly always the end of the list; the endpoint knows the order by votes
    if (parent || this.sort !== 'top')
      while (at && (newest ? time(siblings[at - 1]!) < time(entry) : time(siblings[at - 1]!) > time(entry)))
        at--;
    const list = parent ? (parent.list ??= parent.item.appendChild(create('ol', 'list'))) : this.list;
    list.insertBefore(entry.item, siblings[at]?.item ?? null);
    siblings.splice(at, 0, entry);
  }
}

function create<K extends 'li' | 'ol'>(tag: K, part: string): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  element.setAttribute('part', part);
  return element;
}
