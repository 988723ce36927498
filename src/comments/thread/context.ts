/** The context of one page's thread, which every function in thread/, writing/ and live/ receives. Types only. */
import type { CSSResult } from 'lit';
import type { Client } from '../client.js';
import type { Comment } from '../model.js';
import type { Words } from '../phrases.js';
import type { CommentNode, FormState, Shell } from './node.js';
import type { Store } from './store.js';

/** The part of the element that the thread uses. */
export interface Host extends HTMLElement {
  readonly locale: string;
  readonly heading: string | null;
  readonly headingLevel: number;
  readonly noVotes: boolean;
  readonly updateComplete: Promise<boolean>;
  requestUpdate(): void;
  addStyles(styles: CSSResult): void;
}

/** The interface of `writing/`, which loads when it is needed. */
export interface Writing {
  /** Answers what a reader does at `target`, or in the button or form `acted` around it. */
  handle(event: Event, acted: HTMLElement, target: HTMLElement): Promise<void>;
  /** Draws a comment with what is open under it; `fill` draws what every comment has. */
  draw(node: CommentNode, fill: () => void): void;
  /** The parts above and below the field of an open form. */
  formTop(form: FormState): unknown;
  formBottom(form: FormState): unknown;
  /** Everybody sees the comment now. */
  published(node: CommentNode): void;
  /** Continues what this device has begun: what is to be sent, and what waits for a moderator. */
  resume(): void;
  /** Asks what became of comments that wait for a moderator. */
  refreshOwn(): void;
  /** A comment arrived. Whether it looks like one that this device sends, whose delivery may be uncertain. */
  recognize(comment: Comment): boolean;
  close(): void;
}

export interface Context {
  readonly host: Host;
  /** holds the lists of comments that reply to none */
  readonly lists: Element;
  readonly store: Store;
  readonly client: Client;
  readonly writing: Writing | null;
  /** ids of comments that this device posted, and of those that it voted for */
  readonly own: Set<string>;
  readonly voted: Set<string>;
  /** the element's language: to look for it up to the page's root for each comment would be slow */
  readonly locale: string;
  /** Says a phrase of the first view. */
  say(key: Words, values?: Record<string, string | number>): string;
  /** what comments of one kind share */
  readonly shells: Record<string, Shell>;
  /** how many comments there were when the last list was begun */
  begun: number;
}
