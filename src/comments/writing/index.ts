/** Writing: loaded when a reader does something, or has something stored on this device. */
import type { InlayError } from '../../core/error.js';
import { listOwn } from '../device/own-comments.js';
import type { Comment } from '../model.js';
import type { Context, Writing } from '../thread/context.js';
import type { CommentNode, FormState } from '../thread/node.js';
import { press } from './actions.js';
import { showOutcome, showQueued, type Failure } from './delivery.js';
import { listQueued, Outbox, resembles, type Outcome, type QueuedComment } from './outbox.js';
import { published, refreshOwn } from './own.js';
import { cancel, deliveryView, errorSummary, ownActions, panelView } from './panels.js';
import { maxProofs, proveAgain } from './proof.js';
import { say } from './say.js';
import { reopen, submit } from './submit.js';
import { followTyping, togglePreview } from './typing.js';
import { fieldErrors, showErrors } from './validate.js';

export function createWriting(context: Context): Writing {
  const { store, client } = context;
  const queuedHere = () => listQueued(client.endpoint, client.page);

  const failure: Failure = {
    proveAgain(queued, error) {
      if (queued.tries >= maxProofs) return false;
      void proveAgain(context, outbox, queued, (later) => show(later, { state: 'waiting', error }));
      return true;
    },
    reopen(node: CommentNode, queued: QueuedComment, error: InlayError) {
      const errors = fieldErrors(context, error);
      if (errors.length) void showErrors(context, reopen(context, outbox, node, queued), errors);
      return errors.length > 0;
    },
  };
  const show = (queued: QueuedComment, outcome: Outcome) => showOutcome(context, queued, outcome, failure);
  const outbox = new Outbox(client, show);

  return {
    async handle(type, target) {
      const id = target.closest('li[id^=comment-]')?.id.slice('comment-'.length);
      const node = (id && store.get(id)) || null;
      const form = target.closest('form');
      const state = (node ?? store).formState as FormState;
      const action = target.dataset.do;
      if (type === 'submit') await submit(context, outbox, form!, state);
      else if (type === 'input' && form) followTyping(context, form, state);
      else if (type !== (target instanceof HTMLSelectElement ? 'change' : 'click') || !action) return;
      else if (action === 'preview') togglePreview(context, form!, state);
      else await press(context, outbox, action, node, target);
    },

    resume() {
      for (const queued of queuedHere()) {
        // it got through and only the answer was lost: sending it again confirms that
        const arrived =
          queued.due !== null && [...store.nodes.values()].some(({ comment }) => resembles(comment, queued));
        if (!arrived) showQueued(context, queued);
        outbox.add(arrived ? { ...queued, due: 0 } : queued);
      }
      refreshOwn(context);
      for (const { comment } of listOwn(client.endpoint, client.page)) {
        const node = store.get(comment.id);
        if (node) store.onChange(node);
      }
    },

    recognize(comment: Comment) {
      for (const queued of queuedHere())
        if ((queued.due ?? 0) > Date.now() && resembles(comment, queued)) outbox.add({ ...queued, due: 0 });
    },

    ownActions: (comment) => ownActions(context, comment),
    panel: (node) => panelView(context, node),
    delivery: (node) => deliveryView(context, node),
    summary: (form) => errorSummary(context, form),
    cancel: () => cancel(context),
    save: () => say(context, 'comments.save'),
    published: (node) => published(context, node),
    refreshOwn: () => refreshOwn(context),
    close: () => outbox.close(),
  };
}
