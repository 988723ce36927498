/**
 * The shell around a comment's text. Comments of one kind share a shell, which Lit renders once and which is then copied
 * and filled in for each: with a thousand comments this takes a fraction of the time of a template each.
 */
import { html, nothing, render } from 'lit';
import { formatNumber } from '../../core/language/numbers.js';
import { relative } from '../../core/time/relative.js';
import { linkRel } from '../link-rel.js';
import type { Comment } from '../model.js';
import { isEmptyText } from '../text.js';
import { hue, initials } from './avatar.js';
import { button } from './button.js';
import type { Context } from './context.js';
import type { CommentNode, NodeView, Shell, ShellPart } from './node.js';

const actions = ['reply', 'vote', 'more'] as const;

/** The parts that are filled in. */
const filled: readonly ShellPart[] = ['avatar', 'author', 'time', 'reply-to', 'body', ...actions];

/** The name that readers see. */
export const nameOf = ({ say }: Pick<Context, 'say'>, { author }: Comment): string =>
  isEmptyText(author.name ?? '') ? say('comments.anonymous') : author.name!;

/** Fills in the node's shell: the same elements every time, so that focus stays, unless the kind changes. */
export function fillShell(context: Context, node: CommentNode): void {
  const { comment, depth, replyTo, delivery, view, panel, menu } = node;
  const { author, createdAt, editedAt, id, status, pinned } = comment;
  const { say, store, client, host, locale, shells } = context;
  const { url, avatar, badge } = author;
  const own = context.own.has(id);
  const offered = actions.filter(
    (action) =>
      (action === 'more' ? status === 'approved' || own : status === 'approved' && client.can(action)) &&
      // a writer's own vote would not count
      !(action === 'reply' ? store.thread!.closed : action === 'vote' && (own || host.noVotes)),
  );
  const level = host.headingLevel + 1;
  const dated = createdAt && !delivery;
  const repliedTo = depth > 2 && replyTo;
  const kind = [
    ...[level, status, offered, own, !avatar, !url, badge, !dated, !editedAt, !repliedTo, pinned, depth > 0],
  ].join();

  const inside = () => html`
    ${
      avatar
        ? html`<img part="avatar" alt="" loading="lazy" />`
        : html`<span part="avatar" aria-hidden="true"></span>`
    }
    <div part="meta">
      <span role="heading" aria-level=${level}
        ><bdi part="author">${url ? html`<a part="link" rel=${linkRel}></a>` : nothing}</bdi></span
      >
      ${badge ? html`<span part="badge ${badge}">${say(`comments.${badge}`)}</span>` : nothing}
      ${dated ? html`<a part="link permalink" class="quiet"><time part="time"></time></a>` : nothing}
      ${editedAt ? html`<span class="quiet">${say('comments.edited')}</span>` : nothing}
      ${repliedTo ? html`<a part="link reply-to" class="quiet"></a>` : nothing}
      ${pinned ? html`<span part="badge pick">${say('comments.pick')}</span>` : nothing}
    </div>
    <div part="body"></div>
    <div part="footer actions">
      ${offered.map((action) => button(action, action === 'more' ? nothing : html`<span>${say(`comments.${action}`)}</span>`, false))}
    </div>
  `;
  const draw = (): Shell => {
    const box = document.createElement('div');
    render(
      html`<li part="item${depth ? ' reply' : ''}${own ? ' own' : ''}">
        <article part="comment" tabindex="-1">
          ${
            status === 'deleted'
              ? html`<span part="avatar" aria-hidden="true"></span>
                  <p part="body" class="quiet">${say('comments.deleted')}</p>`
              : inside()
          }
        </article>
      </li>`,
      box,
    );
    const item = box.firstElementChild as HTMLElement;
    // Lit's marker comments are removed before the item is cloned a thousand times
    const marks = document.createNodeIterator(item, NodeFilter.SHOW_COMMENT);
    for (let mark = marks.nextNode(); mark; mark = marks.nextNode()) (mark as ChildNode).remove();
    item.normalize();
    const article = item.firstElementChild!;
    article.replaceChildren(...article.children);
    const elements = [...item.querySelectorAll('*')];
    const places = {} as Record<ShellPart, number>;
    for (const part of filled) places[part] = elements.indexOf(item.querySelector(`[part~=${part}]`)!);
    return [item, places];
  };

  if (view.kind !== kind) {
    view.kind = kind;
    copy(view, (shells[kind] ??= draw()));
  }
  if (status === 'deleted') return;
  const { avatar: face, author: writer, time, 'reply-to': target, reply, vote, more } = view.parts!;
  const name = nameOf(context, comment);
  if (avatar) face!.setAttribute('src', avatar);
  else {
    face!.textContent = author.name && initials(author.name);
    face!.style.setProperty('--_hue', String(hue(name)));
  }
  const words = url ? writer!.firstElementChild! : writer!;
  words.textContent = name;
  if (url) words.setAttribute('href', url);
  if (dated) {
    time!.parentElement!.setAttribute('href', `#comment-${id}`);
    time!.setAttribute('datetime', createdAt);
    const at = Date.parse(createdAt);
    // seconds would be wrong at once; and no comment is of the future, though clocks differ
    time!.textContent = relative(at, Date.now() - at < 60_000 ? at : Date.now(), locale);
  }
  if (repliedTo) {
    target!.setAttribute('href', `#comment-${repliedTo.comment.id}`);
    // Isolates a name that runs in the other direction. Phrases that run from right to left do so themselves, and
    // Chromium draws nothing in an isolate that has only another in it.
    target!.textContent = say('comments.to', {
      name: `\u2068${nameOf(context, repliedTo.comment)}\u2069`,
    }).replace(/([\u2068\u2069])\1/g, '$1');
  }
  if (reply) {
    reply.ariaLabel = say('comments.reply-to', { name });
    reply.ariaExpanded = `${panel === 'reply'}`;
  }
  if (more) {
    more.ariaLabel = say('comments.actions', { name });
    more.ariaExpanded = `${menu}`;
  }
  if (vote) {
    vote.ariaPressed = `${context.voted.has(id)}`;
    vote.replaceChildren(
      vote.firstElementChild!,
      ` ${comment.votes ? formatNumber(comment.votes, locale) : ''}`,
    );
  }
}

/**
 * Puts a copy of the shell into the node's view. Only the copy is filled in: a shell that changed before each copy would
 * make the browser copy every attribute twice.
 */
function copy(view: Partial<NodeView>, [shell, places]: Shell): void {
  const item = shell.cloneNode(true) as HTMLElement;
  const article = item.firstElementChild as HTMLElement;
  const elements = item.querySelectorAll<HTMLElement>('*');
  view.parts = {};
  for (const part of filled) view.parts[part] = elements[places[part]];
  view.source = null;
  if (view.item) {
    view.item.setAttribute('part', item.getAttribute('part')!);
    if (view.content) view.content = [...article.children] as HTMLElement[];
    else view.article!.replaceChildren(...article.children);
  } else {
    view.item = item;
    view.article = article;
  }
}
