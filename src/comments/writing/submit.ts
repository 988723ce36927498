/** Moves a comment from the form to the outbox. */
import { discardDraft, saveDraft } from '../device/drafts.js';
import { randomKey, rememberIdentity } from '../device/identity.js';
import { drop } from '../thread/changes.js';
import type { Context } from '../thread/context.js';
import { resetForm } from './reset-form.js';
import type { CommentNode, FormState } from '../thread/node.js';
import { showQueued } from './delivery.js';
import { submitEdit } from './edit.js';
import { removeQueued, saveQueued, type Outbox, type QueuedComment } from './outbox.js';
import { setPanel } from './panels.js';
import { prove } from './proof.js';
import { formElement, showErrors, textareaOf, validate, valuesOf } from './validate.js';

/** Sends the form, or says what is wrong with it. */
export async function submit(
  context: Context,
  outbox: Outbox,
  form: HTMLFormElement,
  state: FormState,
): Promise<void> {
  const { store } = context;
  const { node } = state;
  const errors = validate(context, form, store.thread!.form);
  if (errors.length) return showErrors(context, state, errors);
  if (node?.panel === 'edit') return submitEdit(context, form, state, node);
  const queued = toQueued(context, form, state);
  saveQueued(queued);
  clear(context, form, state);
  if (node) store.update(node, { panel: null, formState: null });
  else store.onChange(null);
  showQueued(context, queued).view.article!.focus();
  await prove(context, outbox, queued);
}

/** The form's values, ready to be sent; remembers the writer if asked to. */
function toQueued({ client, store }: Context, form: HTMLFormElement, { node }: FormState): QueuedComment {
  const { endpoint, page } = client;
  const { token, honeypot } = store.thread!.form;
  const { text, ...identity } = valuesOf(form);
  const trap = honeypot && String(new FormData(form).get(honeypot) ?? '');
  const remember = form.querySelector<HTMLInputElement>('[name=remember]')!.checked;
  rememberIdentity(identity, remember);
  return {
    ...{ endpoint, page, parent: node?.comment.id ?? null, text, ...identity },
    ...{ key: randomKey(), token, challenge: null, trap: trap ? { [honeypot]: trap } : {} },
    ...{ writtenAt: Date.now(), tries: 0, due: 0 },
  };
}

/** The text is in the outbox now. */
function clear({ client }: Context, form: HTMLFormElement, state: FormState): void {
  const field = textareaOf(form);
  discardDraft(client.page, state.id, field.value);
  field.value = '';
  resetForm(state);
}

/** Puts a comment that was not sent back into its form; what is being written there stays, below it. */
export function reopen(
  context: Context,
  outbox: Outbox,
  node: CommentNode,
  queued: QueuedComment,
): FormState {
  const { store, client } = context;
  const { replyTo } = node;
  removeQueued(queued.key);
  outbox.remove(queued.key);
  drop(store, node);
  if (replyTo && replyTo.panel !== 'reply') setPanel(context, replyTo, 'reply');
  const state = (replyTo ?? store).formState!;
  state.open = true;
  const form = formElement(context, state);
  const field = form && textareaOf(form);
  const text = field?.value.trim() ? `${queued.text}\n\n${field.value}` : queued.text;
  saveDraft(client.page, state.id, text);
  state.text = text;
  if (field) field.value = text;
  store.onChange(replyTo);
  return state;
}
