/** The actions of the buttons of a thread. */
import { callAt } from '../../core/time/clock.js';
import { removeOwn } from '../device/own-comments.js';
import { saveVote } from '../device/votes.js';
import { writeItem } from '../device/storage.js';
import { InlayCommentEvent } from '../events.js';
import type { Sort } from '../model.js';
import { extend, replace, setUnread, showPart, showUnread, withdraw } from '../thread/changes.js';
import type { Context } from '../thread/context.js';
import type { CommentNode } from '../thread/node.js';
import { keyOf } from './delivery.js';
import { closeMenu, openMenu } from './menu.js';
import { readQueued, type Outbox } from './outbox.js';
import { closeForm, closePanel, openPanel } from './panels.js';
import { quote, selectedIn } from './quote.js';
import * as requests from './requests.js';
import { say } from './say.js';
import { reopen } from './submit.js';
import { formElement } from './validate.js';

type Action = (context: Context, target: HTMLElement) => unknown;
type NodeAction = (context: Context, node: CommentNode, target: HTMLElement, outbox: Outbox) => unknown;

/** ms. Long enough to read a sentence; those who do not see it hear it. */
const shown = 6000;

/** Says something at the comment, and announces it. What succeeded need not be said for ever. */
function note({ store }: Context, node: CommentNode, words: string, failed = false): void {
  const said = { words, failed };
  store.update(node, { note: said });
  store.announce(words);
  if (!failed) callAt(Date.now() + shown, () => node.note === said && store.update(node, { note: null }));
}

const focusOn = ({ host }: Context, id: string) => host.shadowRoot!.getElementById(id)?.focus();

async function vote(context: Context, node: CommentNode): Promise<void> {
  const { store, client, host } = context;
  const { comment } = node;
  const { id } = comment;
  const on = !context.voted.has(id);
  const votes = await requests.vote(client, id, on);
  saveVote(client.endpoint, id, on);
  if (on) context.voted.add(id);
  else context.voted.delete(id);
  replace(store, node, { ...node.comment, votes });
  host.dispatchEvent(new InlayCommentEvent('vote', node.comment));
  store.announce(say(context, on ? 'comments.voted' : 'comments.unvoted'));
}

async function report(context: Context, node: CommentNode): Promise<void> {
  const reason = node.view.article!.querySelector<HTMLInputElement>('input:checked')!.value;
  await requests.report(context.client, node.comment.id, reason);
  context.host.dispatchEvent(new InlayCommentEvent('report', node.comment));
  closePanel(context, node);
  note(context, node, say(context, 'comments.reported'));
}

async function remove(context: Context, node: CommentNode): Promise<void> {
  const { store, client, host } = context;
  const { comment, parent } = node;
  await requests.remove(client, comment.id);
  host.dispatchEvent(new InlayCommentEvent('delete', comment));
  removeOwn(client.endpoint, comment.id);
  context.own.delete(comment.id);
  withdraw(store, comment.id);
  (store.get(comment.id)?.view.article ?? parent?.view.article ?? host).focus();
  store.announce(say(context, 'comments.gone'));
}

const nodeActions: Record<string, NodeAction> = {
  reply(context, node) {
    if (node.panel === 'reply')
      return closeForm(context, formElement(context, node.formState!)!, node.formState!);
    const quoted = selectedIn(context, node);
    openPanel(context, node, 'reply');
    if (quoted) quote(context, node, quoted);
  },
  more(context, node) {
    if (node.menu) closeMenu(context, node);
    else openMenu(context, node);
  },
  async 'copy-link'(context, node) {
    const link = new URL(`#comment-${node.comment.id}`, context.client.page).href;
    await navigator.clipboard.writeText(link);
    closeMenu(context, node);
    note(context, node, say(context, 'comments.copied'));
  },
  collapse({ store }, node) {
    store.update(node, { collapsed: !node.collapsed });
  },
  edit: (context, node) => openPanel(context, node, 'edit'),
  report: (context, node) => openPanel(context, node, 'report'),
  delete: (context, node) => openPanel(context, node, 'delete'),
  vote,
  'send-report': report,
  'sure-delete': remove,
  cancel: closePanel,
  async replies({ store, client }, node) {
    (await extend(store, client, node))?.view.article!.focus();
  },
  retry(_, node, __, outbox) {
    const queued = readQueued(keyOf(node));
    if (queued) outbox.add({ ...queued, due: 0 });
  },
  'take-back'(context, node, _, outbox) {
    const queued = readQueued(keyOf(node));
    if (queued) focusOn(context, `text-${reopen(context, outbox, node, queued).id}`);
  },
};

const actions: Record<string, Action> = {
  async 'more-comments'({ store, client }) {
    (await extend(store, client, null))?.view.article!.focus();
  },
  earlier: ({ store, client }) => showPart(store, client, {}),
  async sort({ store, client }, target) {
    const sort = (target as HTMLSelectElement).value as Sort;
    await showPart(store, client, { sort });
    writeItem('sort', sort);
  },
  async fresh({ store, client }) {
    const { unread } = store;
    const inPlace = unread.every(
      ({ parent }) => !parent || store.get(parent) || unread.some(({ id }) => id === parent),
    );
    if (inPlace) return showUnread(store).view.article!.focus();
    const first = unread[0]!.id;
    await showPart(store, client, { at: first });
    setUnread(store, []);
  },
};

/** Does what a button says. A failure is announced and changes nothing. */
export async function press(
  context: Context,
  outbox: Outbox,
  action: string,
  node: CommentNode | null,
  target: HTMLElement,
): Promise<void> {
  // what failed before is tried again, or forgotten
  if (context.store.status.failed) context.store.announce('');
  try {
    await (node && nodeActions[action]
      ? nodeActions[action](context, node, target, outbox)
      : actions[action]?.(context, target));
  } catch {
    const failed = context.say('comments.failed');
    if (node) note(context, node, failed, true);
    else context.store.announce(failed, true);
  }
}
