/** Shows the state of sending at a comment. */
import { fields, text } from '../../core/parse/check.js';
import type { InlayError } from '../../core/error.js';
import { listOwn } from '../device/own-comments.js';
import { newAuthor, newComment } from '../defaults.js';
import { InlayCommentEvent } from '../events.js';
import { mapFields, shownFields, type Comment } from '../model.js';
import { confirm, drop, insert, patchThread, readPart } from '../thread/changes.js';
import type { Context } from '../thread/context.js';
import type { CommentNode } from '../thread/node.js';
import { saveQueued, type Outcome, type QueuedComment } from './outbox.js';
import { say } from './say.js';

/** The id of a comment that the endpoint has not named yet. */
export const localId = (key: string): string => `local-${key}`;
export const keyOf = ({ comment }: CommentNode): string => comment.id.slice('local-'.length);

/** Shows the comment as it will stand in the thread. */
export function showQueued(context: Context, queued: QueuedComment): CommentNode {
  const { store } = context;
  const { key, parent, writtenAt, due, reason } = queued;
  const comment = newComment({
    ...{ id: localId(key), parent, text: queued.text, status: 'pending' },
    createdAt: new Date(writtenAt).toISOString(),
    author: newAuthor(mapFields(shownFields, (field) => queued[field] || null)),
  });
  const node = store.get(comment.id) ?? insert(store, comment);
  const busy = due !== null && due <= Date.now();
  const words =
    due !== null
      ? say(context, busy ? 'comments.sending' : 'comments.waiting')
      : reason
        ? say(context, 'comments.refused', { reason })
        : context.say('comments.failed');
  store.update(node, { delivery: { words, busy, failed: due === null } });
  return node;
}

/** Handlers for a failed delivery. */
export interface Failure {
  /** tries again with a new proof; `false` when that was tried often enough */
  proveAgain(queued: QueuedComment, error: InlayError): boolean;
  /** puts the text back into its form, with the errors of its fields; `false` when it has none */
  reopen(node: CommentNode, queued: QueuedComment, error: InlayError): boolean;
}

/** Shows the result of an attempt. */
export function showOutcome(
  context: Context,
  queued: QueuedComment,
  outcome: Outcome,
  failure: Failure,
): void {
  const { store } = context;
  const known = store.get(localId(queued.key));
  // it was taken for a comment in the thread, and proved to be another
  const settled = outcome.state === 'sent' || outcome.state === 'refused';
  const node = known ?? (settled ? showQueued(context, queued) : null);
  if (!node) return;
  const show = (words: string, busy = false, failed = false) => {
    store.update(node, { delivery: { words, busy, failed } });
    if (!busy) store.announce(words);
  };
  if (outcome.state === 'sending') show(say(context, 'comments.sending'), true);
  else if (outcome.state === 'waiting') show(say(context, 'comments.waiting'));
  else if (outcome.state === 'sent') deliver(context, node, outcome.posted.comment, outcome.posted.rev);
  else if (outcome.state === 'gone') {
    const own = listOwn(queued.endpoint, queued.page).find(({ key }) => key === queued.key);
    if (own) deliver(context, node, own.comment, null);
    else drop(store, node);
  } else if (isProblem(outcome.error, 'proof-refused') && failure.proveAgain(queued, outcome.error))
    show(say(context, 'comments.sending'), true);
  else if (!failure.reopen(node, queued, outcome.error)) {
    const reason = reasonOf(context, outcome.error);
    saveQueued({ ...queued, reason });
    show(say(context, 'comments.refused', { reason }), false, true);
  }
}

/** The endpoint has the comment. */
function deliver(context: Context, node: CommentNode, comment: Comment, revision: string | null): void {
  const { store, client, host } = context;
  confirm(store, node, comment, revision);
  context.own.add(comment.id);
  store.onChange(node);
  store.announce(say(context, comment.status === 'pending' ? 'comments.held' : 'comments.sent'));
  host.dispatchEvent(new InlayCommentEvent('post', comment));
  const { form } = store.thread!;
  // a challenge is good for one comment
  if (form.challenge)
    void readPart(store, client, { limit: 1 }).then(
      (thread) => patchThread(store, { form: thread.form }),
      () => patchThread(store, { form: { ...form, challenge: null } }),
    );
}

/** Whether the endpoint's problem is of this type. */
const isProblem = ({ problem }: InlayError, type: string) =>
  String(fields(problem).type).endsWith(`:${type}`);

function reasonOf(context: Context, error: InlayError): string {
  const { code, problem, message } = error;
  const { detail, title } = fields(problem);
  if (isProblem(error, 'closed')) return say(context, 'comments.closed-now');
  return (
    text(detail) ?? text(title) ?? (code === 'unsupported' ? message : say(context, 'comments.unreachable'))
  );
}
