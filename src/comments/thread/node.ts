/** The tree of comments as it is shown. Types only. */
import type { BodyNode } from '../body/node.js';
import type { Comment, FormField } from '../model.js';

/** The panels that open below a comment. */
export type Panel = 'reply' | 'edit' | 'report' | 'delete';

/** What is wrong, in words; and the field it is about, if it is about one. */
export interface FieldError {
  field: FormField | null;
  message: string;
}

/** What is said to the reader. */
export interface Status {
  words: string;
  /** a failure, shown until the next announcement */
  failed: boolean;
}

/** The state of a form, apart from the values of its fields. */
export interface FormState {
  /** the comment it stands under; `null` for the page's own form */
  readonly node: CommentNode | null;
  /** id of the comment that is replied to, `edit-` and the id of the one that is edited, empty for the page's own form */
  readonly id: string;
  /** the text it starts with */
  text: string;
  /** more than one line of it is shown */
  open: boolean;
  /** asks whether what is written may go */
  asks: boolean;
  errors: FieldError[];
  /** what stands in place of the field; `null` while it is written in */
  preview: unknown;
  /** characters left, in words, near the limit */
  left: string;
}

/** Where a comment is that the endpoint does not have yet. */
export interface Delivery {
  words: string;
  busy: boolean;
  /** the endpoint refused it */
  failed: boolean;
}

/** The state of a comment that the reader's actions change, through `Store.update`. */
export interface NodeState {
  panel: Panel | null;
  /** its menu of further actions is open */
  menu: boolean;
  /** the form in the panel */
  formState: FormState | null;
  delivery: Delivery | null;
  /** the result of the reader's last action; a success only for some seconds */
  note: Status | null;
  collapsed: boolean;
}

/** The comment's part of the page; made when it is first drawn. */
export interface NodeView {
  item: HTMLElement;
  /** holds all but the replies */
  article: HTMLElement;
  parts: Partial<Record<ShellPart, HTMLElement>>;
  /**
   * what stood in it: avatar, meta, text and footer; a stub where the comment was deleted. Only where Lit draws it around
   * that, because it has or had more than every comment has
   */
  content: HTMLElement[];
  /** the kind of shell that it was copied from */
  kind: string;
  list: HTMLOListElement | null;
  /** folds the replies away */
  line: HTMLButtonElement | null;
  /** shows more replies */
  more: HTMLElement | null;
  /** what the text was made from */
  source: string | BodyNode[] | null;
}

/** What is filled in where a shell is copied; a kind does not have all of them. */
export type ShellPart = 'avatar' | 'author' | 'time' | 'reply-to' | 'body' | 'reply' | 'vote' | 'more';

/** What stands around the text of comments of one kind, and how many elements stand in it before each part. */
export type Shell = readonly [item: HTMLElement, places: Record<ShellPart, number>];

/** A comment in the tree. Only the store and its changes write to it. */
export interface CommentNode extends Readonly<NodeState> {
  readonly comment: Comment;
  /** the comment whose list it stands in; not `replyTo` where that lies too deep */
  readonly parent: CommentNode | null;
  /** the comment it replies to, where that is known */
  readonly replyTo: CommentNode | null;
  readonly depth: number;
  /** in the order in which they are shown */
  readonly replies: readonly CommentNode[];
  readonly view: Partial<NodeView>;
}
