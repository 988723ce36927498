/**
 * The one holder of what is known of a thread. Everybody reads; only `Store` and, once the thread is shown, `changes`
 * write. Whoever draws is notified by `onChange`.
 */
import type { Comment, Sort, Thread } from '../model.js';
import { newForm } from './form-state.js';
import type { CommentNode, FormState, NodeState, Status } from './node.js';

/** Lists within lists; a deeper reply stands in the deepest list and says what it replies to. */
const deepest = 8;

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };
export type WritableStore = Writable<Pick<Store, 'thread' | 'unread' | 'revision' | 'sort' | 'status'>> & {
  nodes: Map<string, CommentNode>;
};
export type WritableNode = Writable<Omit<CommentNode, 'replies'>> & { replies: CommentNode[] };

/** For the store and its changes alone. */
export const writable = (store: Store): WritableStore => store as unknown as WritableStore;

/** Where among its siblings a node belongs. */
export type Place = (siblings: readonly CommentNode[], node: CommentNode) => number;

export class Store {
  /** `null` until the first answer */
  readonly thread: Readonly<Thread> | null = null;
  /** by the comment's id */
  readonly nodes: ReadonlyMap<string, CommentNode> = new Map();
  /** comments that reply to none, in the order in which they are shown */
  readonly roots: readonly CommentNode[] = [];
  /** comments that arrived while the thread was read, and are not shown yet */
  readonly unread: readonly Comment[] = [];
  /** what every answer must know of: that of the reader's last write */
  readonly revision: string | null = null;
  readonly sort: Sort = 'oldest';
  /** the last announcement; a failure is shown nowhere else, so it is also visible */
  readonly status: Status = { words: '', failed: false };
  /** ids that left the thread since it was read, so that each is counted once, whoever reports it first */
  readonly withdrawn = new Set<string>();
  /** the page's own form */
  readonly formState: FormState = newForm(null, '', '');

  /** Called when a comment changed, appeared or disappeared; with `null` for the elements around the comments. */
  readonly onChange: (node: CommentNode | null) => void;

  constructor(sort: Sort, onChange: (node: CommentNode | null) => void) {
    this.sort = sort;
    this.onChange = onChange;
  }

  get(id: string): CommentNode | undefined {
    return this.nodes.get(id);
  }

  /** Shows a part of the thread in place of what is shown. */
  show(thread: Thread, sort: Sort): void {
    const store = writable(this);
    store.thread = { ...thread };
    store.sort = sort;
    store.unread = [];
    store.nodes.clear();
    (this.roots as CommentNode[]).length = 0;
    this.withdrawn.clear();
    this.onChange(null);
    // editors' picks first; the rest as the endpoint orders it
    for (const comment of [...thread.comments].sort((one, other) => +other.pinned - +one.pinned))
      this.add(comment);
  }

  /** Puts a comment and its replies at the end of their lists, or in their place; one that is there already is replaced. */
  add(comment: Comment, place: Place = ({ length }) => length): CommentNode {
    const { id, parent } = comment;
    let node = this.get(id);
    if (node) (node as WritableNode).comment = comment;
    else {
      const replyTo = (parent && this.get(parent)) || null;
      const above = replyTo && replyTo.depth >= deepest ? replyTo.parent : replyTo;
      node = {
        ...{ comment, replyTo, parent: above, depth: above ? above.depth + 1 : 0, replies: [], view: {} },
        ...{ panel: null, menu: false, formState: null, delivery: null, note: null, collapsed: false },
      };
      writable(this).nodes.set(id, node);
      const siblings = this.siblings(node) as CommentNode[];
      siblings.splice(place(siblings, node), 0, node);
    }
    this.onChange(node);
    for (const reply of comment.replies) this.add({ ...reply, parent: reply.parent ?? id }, place);
    return node;
  }

  /** Changes what is shown at a comment beside the comment itself. */
  update(node: CommentNode, state: Partial<NodeState>): void {
    Object.assign(node, state);
    this.onChange(node);
  }

  /** Announces something to those who do not see it happen; a failure that is written nowhere else is shown too. */
  announce(words: string, failed = false): void {
    writable(this).status = { words, failed };
    this.onChange(null);
  }

  /** The list that the node stands in. */
  siblings({ parent }: CommentNode): readonly CommentNode[] {
    return parent ? parent.replies : this.roots;
  }
}
