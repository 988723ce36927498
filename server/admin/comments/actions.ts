/** What a moderator does to a comment. */
/** Done with one comment, which stays in the list. */
export type SingleAction =
  | { do: 'ban' | 'lift' | 'close' | 'pin' }
  | { do: 'edit'; text: string }
  | { do: 'reply'; text: string; badge: string };

export type CommentAction = { do: 'approve' | 'reject' | 'spam' | 'delete' | 'select' } | SingleAction;
