/** Sends the edit of an own comment. */
import { fields, text } from '../../core/parse/check.js';
import { InlayError } from '../../core/error.js';
import { discardDraft } from '../device/drafts.js';
import { findOwn, saveOwn } from '../device/own-comments.js';
import { InlayCommentEvent } from '../events.js';
import { hide, insert, replace, setRevision } from '../thread/changes.js';
import type { Context } from '../thread/context.js';
import type { CommentNode, FormState } from '../thread/node.js';
import { closePanel } from './panels.js';
import { edit } from './requests.js';
import { say } from './say.js';
import { fieldErrors, showErrors, textareaOf, valuesOf } from './validate.js';

export async function submitEdit(
  context: Context,
  form: HTMLFormElement,
  state: FormState,
  node: CommentNode,
): Promise<void> {
  const { store, client, host } = context;
  const { endpoint, page } = client;
  const { id } = node.comment;
  try {
    const { comment, rev } = await edit(client, id, valuesOf(form).text);
    if (comment.status !== 'approved') hide(store, id);
    // the stream, which tells others that the comment left, may have been faster
    const shown = store.get(id) ?? insert(store, node.comment);
    replace(store, shown, comment);
    setRevision(store, rev);
    saveOwn(endpoint, page, findOwn(endpoint, id)?.key ?? '', shown.comment);
    discardDraft(page, state.id, textareaOf(form).value);
    closePanel(context, shown);
    store.announce(say(context, 'comments.saved'));
    host.dispatchEvent(new InlayCommentEvent('edit', shown.comment));
  } catch (thrown) {
    const error = InlayError.from(thrown);
    const errors = fieldErrors(context, error);
    const message = text(fields(error.problem).detail) ?? context.say('comments.failed');
    await showErrors(context, state, errors.length ? errors : [{ field: null, message }]);
  }
}
