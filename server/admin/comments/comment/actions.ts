/** What a moderator does to a comment. */
import type { Action } from '../api.js';

/** Done with one comment, which stays in the list. */
export type SingleAction =
  | { do: 'ban' | 'lift' | 'close' | 'pin' }
  | { do: 'edit'; text: string }
  | { do: 'reply'; text: string; badge: string };

export type CommentAction =
  | { do: Action }
  /** `range`: with all between this one and the one chosen last */
  | { do: 'select'; range: boolean }
  | SingleAction;

/** Fired when the moderator chose an action. */
export class CommentActionEvent extends Event {
  readonly action: CommentAction;

  constructor(action: CommentAction) {
    super('comment-action');
    this.action = action;
  }
}
