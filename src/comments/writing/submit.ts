/** Sending a comment, and showing at the comment itself what becomes of it. */
import { fields, text } from '../../core/check.js';
import { InlayError } from '../../core/error.js';
import { pageClient } from '../../core/request.js';
import { say } from '../../core/strings.js';
import { appear, count, uncount } from '../thread/changes.js';
import { check, complain, complaints, dropDraft, empty, letterFrom, putBack, valuesOf } from './validate.js';
import { deskFor } from '../device/identity.js';
import { InlayCommentEvent } from '../events.js';
import type { FormState } from '../thread/form.js';
import type { Conversation } from '../conversation.js';
import { dropOwn, keepOwn, ownOf, type Own } from '../device/own-comments.js';
import type { Comment } from '../model.js';
import { phrases } from './phrases.js';
import { dropLetter, keepLetter, type Letter, type Outcome } from './outbox.js';
import { mostProofs, prove, proveAgain } from './proof.js';
import type { Entry, ThreadView } from '../thread/list.js';

const local = (key: string) => `local-${key}`;
const desk = ({ element }: Conversation) => deskFor(element.query.endpoint, element.query.page);
const words = ({ element }: Conversation, key: keyof typeof phrases, values = {}) =>
  say(element.locale, phrases, key, values);

/** Checks the form and sends what stands in it, or says what is missing. */
export async function submit(host: Conversation, form: HTMLFormElement, state: FormState): Promise<void> {
  const { form: rules } = host.thread!;
  const errors = check(host, form, rules);
  if (errors.length) return complain(host, state, errors);
  if (state.entry?.form === 'edit') return change(host, form, state, state.entry);
  const letter = letterFrom(host, form, state);
  keepLetter(letter);
  empty(host, form, state);
  if (state.entry) closeForm(host, state.entry);
  else host.draw(null);
  const entry = showLetter(host, letter);
  entry.head.focus();
  await prove(host, letter);
}

export function closeForm(host: Conversation, entry: Entry): void {
  entry.form = entry.fields = null;
  host.view.draw(entry);
}

/** The comment as it will stand in the thread. */
export function showLetter(host: Conversation, letter: Letter): Entry {
  const { key, parent, name, url, writtenAt, due, reason } = letter;
  const comment: Comment = {
    ...{ id: local(key), parent, text: letter.text, body: null, status: 'pending', editedAt: null },
    ...{
      createdAt: new Date(writtenAt).toISOString(),
      votes: null,
      replyCount: 0,
      replies: [],
      nextReplies: null,
    },
    author: { name: name || null, url: url || null, avatar: null, badge: null },
  };
  const entry = host.view.get(comment.id) ?? host.view.add(comment);
  const busy = due !== null && due <= Date.now();
  const told =
    due !== null
      ? words(host, busy ? 'comments.sending' : 'comments.waiting')
      : reason
        ? words(host, 'comments.refused', { reason })
        : host.say('comments.failed');
  entry.delivery = { words: told, busy };
  host.view.draw(entry);
  return entry;
}

/** Shows what became of an attempt to send. */
export function outcome(host: Conversation, letter: Letter, what: Outcome): void {
  const entry = host.view.get(local(letter.key)) ?? shownAs(host, letter, what);
  if (!entry) return;
  const tell = (told: string, busy = false) => {
    entry.delivery = { words: told, busy };
    host.view.draw(entry);
    if (!busy) host.announce(told);
  };
  if (what.state === 'sending') tell(words(host, 'comments.sending'), true);
  else if (what.state === 'waiting') tell(words(host, 'comments.waiting'));
  else if (what.state === 'sent') arrive(host, entry, what.posted.comment, what.posted.rev);
  else if (what.state === 'gone') {
    const own = ownOf(letter.endpoint, letter.page).find(({ key }) => key === letter.key);
    if (own) arrive(host, entry, own.comment, null);
    else host.view.remove(entry);
  } else if (isOf(what.error, 'proof-refused') && letter.tries < mostProofs) {
    tell(words(host, 'comments.sending'), true);
    void proveAgain(host, letter, (later) => outcome(host, later, { state: 'waiting', error: what.error }));
  } else {
    const errors = complaints(host, what.error);
    if (errors.length) void complain(host, takeBack(host, entry, letter), errors);
    else {
      const reason = reasonOf(host, what.error);
      keepLetter({ ...letter, reason });
      tell(words(host, 'comments.refused', { reason }));
    }
  }
}

/** The entry of a letter that was taken for a comment in the thread, as soon as it proves to be another or is told of. */
const shownAs = (host: Conversation, letter: Letter, { state }: Outcome): Entry | null =>
  state === 'sent' || state === 'refused' ? showLetter(host, letter) : null;

/** Whether the endpoint's problem is of this type. */
const isOf = ({ problem }: InlayError, type: string) => String(fields(problem).type).endsWith(`:${type}`);

function reasonOf(host: Conversation, error: InlayError): string {
  const { code, problem, message } = error;
  const { detail, title } = fields(problem);
  if (isOf(error, 'closed')) return words(host, 'comments.closed-now');
  return (
    text(detail) ?? text(title) ?? (code === 'unsupported' ? message : words(host, 'comments.unreachable'))
  );
}

/** The comment has got its id from the system. */
function rename(view: ThreadView, entry: Entry, comment: Comment): void {
  view.entries.delete(entry.comment.id);
  // the stream may have brought it before the answer did
  const twin = view.get(comment.id);
  if (twin) view.remove(twin);
  view.entries.set(comment.id, entry);
  entry.item.id = `comment-${comment.id}`;
  entry.comment = comment;
  view.draw(entry);
}

/** The comment is where it belongs. */
function arrive(host: Conversation, entry: Entry, comment: Comment, rev: string | null): void {
  const { thread, view } = host;
  const known = view.get(comment.id);
  entry.delivery = null;
  rename(view, entry, comment);
  host.fresh = host.fresh.filter(({ id }) => id !== comment.id);
  host.rev = rev ?? host.rev;
  if (comment.status === 'approved' && !known) count(thread!, 1);
  host.draw(null);
  host.announce(words(host, comment.status === 'pending' ? 'comments.held' : 'comments.sent'));
  host.element.dispatchEvent(new InlayCommentEvent('post', comment));
  // a challenge is good for one comment
  if (thread!.form.challenge)
    void host.ask({ limit: 1 }).then(
      ({ form }) => (thread!.form = form),
      () => (thread!.form.challenge = null),
    );
}

/** Puts what was not sent back into its form. */
export function takeBack(host: Conversation, entry: Entry, letter: Letter): FormState {
  dropLetter(letter.key);
  host.more!.outbox.leave(letter.key);
  host.view.remove(entry);
  const { to } = entry;
  if (to) {
    to.form = 'reply';
    host.view.draw(to);
  }
  const state = host.formState(to);
  putBack(host, state, letter.text);
  host.draw(to);
  return state;
}

async function change(
  host: Conversation,
  form: HTMLFormElement,
  state: FormState,
  entry: Entry,
): Promise<void> {
  const writer = await host.dialect!.writer!();
  const { id } = entry.comment;
  const written = valuesOf(form).text;
  try {
    const { comment, rev } = await writer.edit!(desk(host), id, written, pageClient());
    if (comment.status !== 'approved') uncount(host, id);
    // the stream, which tells others that it has gone, may have been faster
    const shown = host.view.get(id) ?? host.view.add(entry.comment);
    shown.comment = { ...entry.comment, ...comment, replies: [] };
    host.rev = rev;
    const own = ownOf(host.element.query.endpoint, host.element.query.page).find(
      (one) => one.comment.id === id,
    );
    keepOwn(desk(host), own?.key ?? '', shown.comment);
    dropDraft(host.element.query.page, state.id, form.querySelector('textarea')!.value);
    closeForm(host, shown);
    shown.head.focus();
    host.announce(words(host, 'comments.saved'));
    host.element.dispatchEvent(new InlayCommentEvent('edit', shown.comment));
  } catch (thrown) {
    const error = InlayError.from(thrown);
    const errors = complaints(host, error);
    const { detail } = fields(error.problem);
    const message = text(detail) ?? host.say('comments.failed');
    await complain(host, state, errors.length ? errors : [{ field: 'text', message }]);
  }
}

/** Shows the reader's own comment while it waits, and asks whether it still does. */
export async function refreshOwn(host: Conversation, { key, comment }: Own): Promise<void> {
  const { view, element } = host;
  if (comment.status !== 'pending') return;
  const known = view.get(comment.id);
  if (known && known.comment.status !== 'pending') return keepOwn(desk(host), key, known.comment);
  const entry = known ?? view.add(comment);
  const writer = await host.dialect!.writer!();
  if (!writer.own) return;
  try {
    const now = await writer.own(desk(host), comment.id, pageClient());
    // the stream may have told meanwhile
    if (view.get(comment.id) !== entry || entry.comment.status !== 'pending') return;
    if (now) keepOwn(desk(host), key, now);
    if (known && now?.status === 'approved') appear(host, entry, now);
    else if (now) {
      // a thread that was read just now has counted it
      entry.comment = { ...now, replies: [] };
      view.draw(entry);
    } else {
      dropOwn(element.query.endpoint, comment.id);
      view.remove(entry);
    }
  } catch {
    // what is kept is shown until the endpoint answers again
  }
}
