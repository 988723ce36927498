/**
 * The shell around a comment's text. Comments of one kind share a shell, which Lit renders once and which is then copied
 * and filled in for each: with a thousand comments this takes a fraction of the time of a template each.
 */
import { html, nothing, render } from 'lit';
import { fullDate } from '../../core/dates.js';
import { relative } from '../../core/relative.js';
import { button } from './button.js';
import type { Context } from './context.js';
import { linkRel } from '../html.js';
import type { Comment } from '../model.js';
import type { CommentNode, Shell, ShellParts } from './node.js';

const actions = ['reply', 'vote', 'report'] as const;

const initials = (name: string) =>
  name
    .split(/\s+/)
    .map(([first]) => first)
    .filter((_, index, all) => !index || index === all.length - 1)
    .join('');

/** The name that readers see. */
const nameOf = ({ say }: Context, { author }: Comment) => author.name ?? say('comments.anonymous');

/** Fills in the node's shell: the same elements every time, so that focus stays, unless the kind changes. */
export function fillShell(context: Context, node: CommentNode): void {
  const { comment, depth, replyTo, delivery, view } = node;
  const { author, createdAt, editedAt, id, status } = comment;
  const { say, store, client, host, locale, shells, writing } = context;
  const { url, avatar, badge } = author;
  const own = writing?.ownActions(comment);
  const offered = actions.filter(
    (action) =>
      status === 'approved' &&
      client.can(action) &&
      !(action === 'reply' ? store.thread!.closed : action === 'vote' && host.noVotes),
  );
  const level = host.headingLevel + 1;
  const dated = createdAt && !delivery;
  const repliedTo = depth > 2 && replyTo;
  const kind = [locale, level, offered, !own, !avatar, !url, badge, !dated, !editedAt, !repliedTo].join();

  const draw = (): Shell => {
    const box = document.createElement('div');
    render(
      html`<li part="item">
        <article tabindex="-1">
          <div part="header">
            ${
              avatar
                ? html`<img part="avatar" alt="" loading="lazy" />`
                : html`<span part="avatar" aria-hidden="true"></span>`
            }
            <div part="meta" role="heading" aria-level=${level}>
              <bdi part="author">${url ? html`<a part="link" rel=${linkRel}></a>` : nothing}</bdi>
              ${badge ? html`<span part="badge">${say(`comments.${badge}`)}</span>` : nothing}
              ${dated ? html`<a part="link" class="quiet"><time part="time"></time></a>` : nothing}
              ${editedAt ? html`<span class="quiet">${say('comments.edited')}</span>` : nothing}
              ${repliedTo ? html`<a part="link" class="quiet"></a>` : nothing}
            </div>
          </div>
          <div part="footer">
            ${offered.map((action) => button(action, say(`comments.${action}`)))} ${own}
          </div>
        </article>
      </li>`,
      box,
    );
    const item = box.firstElementChild!;
    return [item, partsOf(aroundIn(item))];
  };

  const same = view.kind === kind;
  const [blank, parts] = (shells[kind] ??= draw());
  const [face, writer, time, last, vote] = same ? partsOf(view.around!) : parts;
  const name = nameOf(context, comment);
  if (avatar) face.setAttribute('src', avatar);
  else face.textContent = initials(name);
  writer.textContent = name;
  if (url) writer.setAttribute('href', url);
  if (dated) {
    time!.parentElement!.setAttribute('href', `#comment-${id}`);
    time!.setAttribute('datetime', createdAt);
    const at = Date.parse(createdAt);
    time!.setAttribute('title', fullDate(at, locale));
    // seconds would be wrong at once; and no comment is of the future, though clocks differ
    time!.textContent = relative(at, Date.now() - at < 60_000 ? at : Date.now(), locale);
  }
  if (repliedTo) {
    last.setAttribute('href', `#comment-${repliedTo.comment.id}`);
    last.textContent = say('comments.to', { name: nameOf(context, repliedTo.comment) });
  }
  if (vote) vote.textContent = `${say('comments.vote')} ${comment.votes ?? ''}`;
  if (same) return;
  const item = blank.cloneNode(true) as HTMLElement;
  view.kind = kind;
  view.around = aroundIn(item);
  view.item ??= item;
  view.article ??= item.firstElementChild as HTMLElement;
}

const aroundIn = (item: Element) => [...item.firstElementChild!.children];

function partsOf([header, footer]: Element[]): ShellParts {
  const [face, meta] = header!.children;
  const writer = meta!.firstElementChild!;
  return [
    face!,
    writer.firstElementChild ?? writer,
    meta!.querySelector('time'),
    meta!.lastElementChild!,
    footer!.querySelector('[data-do=vote]'),
  ];
}
