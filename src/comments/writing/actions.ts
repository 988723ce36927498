/** What the buttons do. */
import { nothing } from 'lit';
import { pageClient } from '../../core/request.js';
import { say } from '../../core/strings.js';
import { preview } from './validate.js';
import { count, leave } from '../thread/changes.js';
import { deskFor } from '../device/identity.js';
import { keepDraft } from '../device/drafts.js';
import { InlayCommentEvent } from '../events.js';
import type { Conversation } from '../conversation.js';
import { dropOwn } from '../device/own-comments.js';
import type { Comment, Sort, Thread } from '../model.js';
import { phrases } from './phrases.js';
import { readLetter } from './outbox.js';
import { closeForm, takeBack } from './submit.js';
import type { CommentsWriter } from '../source.js';
import type { Entry } from '../thread/list.js';

type Action = (host: Conversation, target: HTMLElement) => unknown;
type EntryAction = (host: Conversation, entry: Entry, target: HTMLElement) => unknown;

const words = ({ element }: Conversation, key: keyof typeof phrases) => say(element.locale, phrases, key);

/** Opens what stands under a comment and moves into it. */
const open =
  (form: NonNullable<Entry['form']>): EntryAction =>
  (host, entry) => {
    entry.form = form;
    entry.fields = null;
    host.view.draw(entry);
    entry.head.querySelector<HTMLElement>('textarea, select, .choice button')?.focus();
  };

/** Says something at the comment. */
function tell(host: Conversation, entry: Entry, note: string): void {
  entry.note = note;
  host.view.draw(entry);
  host.announce(note);
}

const close = (host: Conversation, entry: Entry) => {
  closeForm(host, entry);
  entry.head.focus();
};

/** Asks the system; `deed` is told to the page. */
async function write<T>(
  host: Conversation,
  { comment }: Entry,
  deed: 'vote' | 'report' | 'delete',
  ask: (writer: CommentsWriter, desk: ReturnType<typeof deskFor>) => Promise<T>,
): Promise<T> {
  const writer = await host.dialect!.writer!();
  const answer = await ask(writer, deskFor(host.element.query.endpoint, host.element.query.page));
  host.element.dispatchEvent(new InlayCommentEvent(deed, comment));
  return answer;
}

async function vote(host: Conversation, entry: Entry): Promise<void> {
  const { comment } = entry;
  const votes = await write(host, entry, 'vote', (writer, desk) =>
    writer.vote!(desk, comment.id, pageClient()),
  );
  entry.comment = Object.assign(comment, { votes });
  tell(host, entry, words(host, 'comments.voted'));
}

async function report(host: Conversation, entry: Entry): Promise<void> {
  const reason = entry.head.querySelector('select')!.value;
  await write(host, entry, 'report', (writer, desk) =>
    writer.report!(desk, entry.comment.id, reason, pageClient()),
  );
  close(host, entry);
  tell(host, entry, words(host, 'comments.reported'));
}

async function remove(host: Conversation, entry: Entry): Promise<void> {
  const { view, element } = host;
  const { comment } = entry;
  await write(host, entry, 'delete', (writer, desk) => writer.remove!(desk, comment.id, pageClient()));
  dropOwn(element.query.endpoint, comment.id);
  leave(host, comment.id);
  (view.get(comment.id)?.head ?? entry.parent?.head ?? element).focus();
  host.announce(words(host, 'comments.gone'));
}

/** Loads more, puts it where it belongs, and moves to the first that came. */
async function extend(host: Conversation, part: Parameters<Conversation['ask']>[0]): Promise<Thread> {
  const { view } = host;
  const thread = await host.ask(part);
  const first = thread.comments.find(({ id }) => !view.get(id));
  thread.comments.forEach((comment) =>
    view.add(part.parent ? { ...comment, parent: comment.parent ?? part.parent } : comment),
  );
  if (first) view.get(first.id)!.head.focus();
  return thread;
}

const entryActions: Record<string, EntryAction> = {
  reply: open('reply'),
  edit: open('edit'),
  report: open('report'),
  delete: open('delete'),
  vote,
  'send-report': report,
  'sure-delete': remove,
  cancel: (host, entry) => {
    if (entry.form === 'edit') keepDraft(host.element.query.page, entry.fields!.id, '');
    close(host, entry);
  },
  async replies(host, entry) {
    const { id, nextReplies } = entry.comment;
    const { next } = await extend(host, { parent: id, cursor: nextReplies });
    entry.comment.nextReplies = next;
    host.view.draw(entry);
  },
  retry: (host, { comment }) => {
    const letter = readLetter(comment.id.slice('local-'.length));
    if (letter) host.more!.outbox.take({ ...letter, due: 0 });
  },
  'take-back': (host, entry) => {
    const letter = readLetter(entry.comment.id.slice('local-'.length));
    if (letter) focusOn(host, `text-${takeBack(host, entry, letter).id}`);
  },
};

const focusOn = ({ element }: Conversation, id: string) => element.shadowRoot!.getElementById(id)?.focus();

const actions: Record<string, Action> = {
  async more(host) {
    const { next } = await extend(host, { cursor: host.thread!.next });
    host.thread!.next = next;
    host.draw(null);
  },
  earlier: async (host) => host.show(await host.ask({})),
  async sort(host, target) {
    const sort = (target as HTMLSelectElement).value as Sort;
    const thread = await host.ask({ sort });
    host.view.sort = sort;
    host.show(thread);
  },
  async fresh(host) {
    const { fresh, view, thread } = host;
    const placed = ({ parent }: Comment) =>
      !parent || view.get(parent) || fresh.some(({ id }) => id === parent);
    if (!fresh.every(placed)) return host.show(await host.ask({ at: fresh[0]!.id }));
    host.fresh = [];
    const [first] = fresh.map((comment) => view.add(comment));
    count(thread!, fresh.length);
    host.draw(null);
    first!.head.focus();
  },
  field: (host, { dataset }) => focusOn(host, dataset.field!),
};

/** Does what a button says; a failure is told, and leaves all as it was. */
export async function press(
  host: Conversation,
  action: string,
  entry: Entry | null,
  target: HTMLElement,
): Promise<void> {
  const form = target.closest('form');
  if (action === 'preview' && form) {
    const state = host.formState(entry);
    state.preview = state.preview === nothing ? preview(host, form) : nothing;
    return host.draw(entry);
  }
  try {
    await (entry && entryActions[action]
      ? entryActions[action](host, entry, target)
      : actions[action]?.(host, target));
  } catch {
    const failed = host.say('comments.failed');
    if (entry) tell(host, entry, failed);
    else host.announce(failed, true);
  }
}
