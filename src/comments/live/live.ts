/** Shows new comments of others: from the endpoint's stream, or by polling once a minute. */
import { callAt, forget } from '../../core/time/clock.js';
import { followDrafts } from '../device/drafts.js';
import type { Comment } from '../model.js';
import { patchThread, publish, readPart, replace, setUnread, withdraw } from '../thread/changes.js';
import type { Context } from '../thread/context.js';
import { deviceStyles } from '../thread/device-styles.js';
import { openForms } from './forms.js';
import { followAddress } from './permalink.js';
import { followPointer } from './pointer.js';
import { readAgain } from './read-again.js';
import { followTimes } from './times.js';

const minute = 60_000;
/** ms after which what could not be read is asked for again */
const pause = 3000;
const timeOf = ({ createdAt }: Comment) => Date.parse(createdAt ?? '') || 0;
const flat = (comments: Comment[]): Comment[] => comments.flatMap((one) => [one, ...flat(one.replies)]);

/** Follows the thread while the page is visible, until the returned function is called. */
export function follow(context: Context): () => void {
  const { host, store, client, say } = context;
  host.addStyles(deviceStyles);
  let polls = !client.source!.stream;
  let seen = true;
  let end: (() => void) | null = null;
  // nothing happens there: no more comments are taken, or it is a file
  const still = store.thread!.closed || new URL(client.endpoint!).pathname.endsWith('.json');
  // What was written after that time (epoch ms) is news. Where newer ones have not been read, those that are shown do
  // not tell how far the news reaches back.
  let since =
    store.thread!.next && store.sort !== 'newest'
      ? Date.now()
      : Math.max(0, ...flat(store.thread!.comments).map(timeOf));

  function arrive(comment: Comment): void {
    since = Math.max(since, timeOf(comment));
    const node = store.get(comment.id);
    if (node && node.comment.status !== 'approved' && comment.status === 'approved') {
      publish(store, node, comment);
      context.writing?.published(node);
    }
    if (node || store.unread.some(({ id }) => id === comment.id)) return;
    setUnread(store, [...store.unread, { ...comment, replies: [] }]);
    // of what the reader sends the answer says more
    if (!context.writing?.recognize(comment))
      store.announce(say('comments.fresh', { count: store.unread.length }));
  }

  /** No more comments are taken, or they are again. What is being written stays where it is. */
  function setClosed(closed: boolean): void {
    const words = closed ? say('comments.closed') : '';
    if (openForms(context).some(({ field }) => field.value)) return store.announce(words, closed);
    patchThread(store, { closed });
    store.nodes.forEach((node) => store.onChange(node));
    store.announce(words);
  }

  const wait = () => {
    if (end && polls) callAt(Date.now() + minute, poll);
  };

  const poll = async (): Promise<void> => {
    const before = since;
    context.writing?.refreshOwn();
    try {
      const { comments, closed } = await readPart(store, client, { sort: 'newest', limit: 10 });
      for (const comment of flat(comments))
        if (timeOf(comment) > before || store.get(comment.id)) arrive(comment);
      if (closed !== store.thread!.closed) setClosed(closed);
    } catch {
      // the next minute asks again
    }
    wait();
  };

  /** How often something was missed since the thread was read. */
  let missed = 0;
  let isReading = false;

  /** Something was missed. The stream says it once, so it is asked for until it has been read. */
  const catchUp = (): void => {
    missed++;
    if (!isReading) void readMissed();
  };

  const readMissed = async (): Promise<void> => {
    if (!missed || !end) return;
    const [before, asked] = [since, missed];
    isReading = true;
    context.writing?.refreshOwn();
    try {
      const { closed } = await readAgain(store, client, (one) => timeOf(one) > before, arrive);
      missed -= asked;
      if (closed !== store.thread!.closed) setClosed(closed);
    } catch {
      // the node may have gone
    }
    isReading = false;
    if (missed) callAt(Date.now() + pause, readMissed);
  };

  async function start(): Promise<void> {
    let stopped = false;
    end = () => (stopped = true);
    if (polls) return wait();
    const stream = await client.source!.stream!();
    if (stopped) return;
    end = stream(
      client.query,
      {
        comment: arrive,
        edit(comment) {
          const node = store.get(comment.id);
          if (node) replace(store, node, comment);
          const isSame = ({ id }: Comment) => id === comment.id;
          if (store.unread.some(isSame))
            setUnread(
              store,
              store.unread.map((one) => (isSame(one) ? { ...comment, replies: [] } : one)),
            );
        },
        remove(id) {
          // its writer changed it and knows that it waits now
          if (store.get(id)?.comment.status !== 'pending') withdraw(store, id);
        },
        reload: catchUp,
      },
      () => {
        polls = true;
        wait();
      },
    );
  }

  function stop(): void {
    end?.();
    end = null;
    forget(poll);
    forget(readMissed);
  }

  const look = (): void => {
    if (document.hidden) {
      stop();
      seen = false;
    } else if (!end && !still) {
      void start();
      // what came while nobody looked
      if (!seen) (polls ? poll : catchUp)();
      seen = true;
    }
  };

  const stopOthers = [
    followDrafts(client.page, () => openForms(context)),
    followTimes(context),
    followPointer(context),
    followAddress(context),
  ];
  document.addEventListener('visibilitychange', look);
  addEventListener('pageshow', look);
  look();
  return () => {
    document.removeEventListener('visibilitychange', look);
    removeEventListener('pageshow', look);
    for (const stopOther of stopOthers) stopOther();
    stop();
  };
}
