/** Writing: loaded when a reader does something, or has something stored on this device. */
import type { InlayError } from '../../core/error.js';
import { bodyStyles } from '../body/view.js';
import { readDraft } from '../device/drafts.js';
import type { Comment } from '../model.js';
import type { Context, Writing } from '../thread/context.js';
import { deviceStyles } from '../thread/device-styles.js';
import type { CommentNode, FormState } from '../thread/node.js';
import { pointerStyles } from '../thread/pointer-styles.js';
import { press } from './actions.js';
import { followKey, followNodeKey } from './keys.js';
import { showOutcome, showQueued, type Failure } from './delivery.js';
import { listQueued, Outbox, resembles, type Outcome, type QueuedComment } from './outbox.js';
import { published, refreshOwn } from './own.js';
import { drawAround } from './comment.js';
import { formBottom, formTop } from './form.js';
import { closeForm, discard, openForm } from './panels.js';
import { maxProofs, proveAgain } from './proof.js';
import { reopen, submit } from './submit.js';
import { writingStyles } from './styles/index.js';
import { applyTool, isTool } from './toolbar.js';
import { followTyping, setPreview } from './typing.js';
import { fieldErrors, showErrors, textareaOf } from './validate.js';

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

  // those of the pointer first, also where writing comes before `live`: a form's buttons have their own
  for (const styles of [deviceStyles, pointerStyles, bodyStyles, ...writingStyles])
    context.host.addStyles(styles);
  adoptDraft(context);

  let refreshed = Promise.resolve();
  // one after the other: an answer that is under way may be older than what it is asked about again
  const refresh = () => void (refreshed = refreshed.then(() => refreshOwn(context)));

  /** Answers what a reader does in a form. Whether it is answered. */
  function handleForm(
    event: Event,
    form: HTMLFormElement,
    state: FormState,
    action: string,
    target: HTMLElement,
  ): boolean {
    const { type } = event;
    if (type === 'submit') void submit(context, outbox, form, state);
    else if (type === 'focusin' || (type === 'click' && !state.open)) openForm(context, state);
    else if (type === 'input') followTyping(context, form, state, target);
    else if (type === 'keydown') followKey(context, form, state, event as KeyboardEvent, target);
    else if (type !== 'click') return false;
    else if (action === 'write' || action === 'preview')
      setPreview(context, form, state, action === 'preview');
    else if (action === 'cancel') closeForm(context, form, state);
    else if (action === 'discard') discard(context, form, state);
    else if (action === 'continue') closeForm(context, form, state);
    else if (isTool(action)) applyTool(textareaOf(form), action);
    else return false;
    return true;
  }

  return {
    async handle(event, acted, target) {
      const { type } = event;
      const id = acted.closest('li[id^=comment-]')?.id.slice('comment-'.length);
      const node = (id && store.get(id)) || null;
      const form = acted.closest('form');
      const action = acted.dataset.do ?? '';
      if (form && handleForm(event, form, (node ?? store).formState!, action, target)) return;
      if (type === 'keydown')
        return node ? followNodeKey(context, node, event as KeyboardEvent, target) : undefined;
      if (type === (acted instanceof HTMLSelectElement ? 'change' : 'click') && action)
        await press(context, outbox, action, node, acted);
    },

    resume() {
      if (!store.thread) return;
      for (const queued of queuedHere()) {
        // it got through and only the answer was lost: sending it again confirms that
        const arrived =
          queued.due !== null && [...store.nodes.values()].some(({ comment }) => resembles(comment, queued));
        if (!arrived) showQueued(context, queued);
        outbox.add(arrived ? { ...queued, due: 0 } : queued);
      }
      refresh();
    },

    recognize(comment: Comment) {
      const alike = queuedHere().filter((queued) => resembles(comment, queued));
      for (const queued of alike) if ((queued.due ?? 0) > Date.now()) outbox.add({ ...queued, due: 0 });
      return alike.length > 0;
    },

    draw: (node, fill) => drawAround(context, node, fill),
    formTop: (form) => formTop(context, form),
    formBottom: (form) => formBottom(context, form),
    published: (node) => published(context, node),
    refreshOwn: refresh,
    close: () => outbox.close(),
  };
}

/** A draft that waits opens the page's form with the first view. */
function adoptDraft(context: Context): void {
  const { store, client } = context;
  const state = store.formState;
  // one that was begun in another tab since is that tab's
  const draft = !store.thread && readDraft(client.page, '');
  if (!draft) return;
  state.text = draft;
  state.open = true;
}
