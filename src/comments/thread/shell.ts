/**
 * What stands around a comment's text. Comments of one kind share a pattern, which is drawn once, and then filled and
 * copied for each: with a thousand of them a fraction of what a template each would cost.
 */
import { html, nothing, render } from 'lit';
import { fullDate } from '../../core/dates.js';
import { relative } from '../../core/relative.js';
import { button } from './button.js';
import type { Conversation } from '../conversation.js';
import { linkRel } from '../html.js';
import type { Comment } from '../model.js';
import type { Entry } from './list.js';

/** A comment without its text, and what in it is filled. */
export type Pattern = [item: Element, parts: ReturnType<typeof partsOf>];

const actions = ['reply', 'vote', 'report'] as const;

const initials = (name: string) =>
  name
    .split(/\s+/)
    .map(([first]) => first)
    .filter((_, index, all) => !index || index === all.length - 1)
    .join('');

/** How readers know the writer. */
const nameOf = ({ say }: Conversation, { author }: Comment) => author.name ?? say('comments.anonymous');

/** Fills what stands around the text: the same elements every time, so that focus stays, unless the kind changes. */
export function fill(host: Conversation, entry: Entry): void {
  const { comment, depth, to, delivery } = entry;
  const { author, createdAt, editedAt, id, status } = comment;
  const { say, thread, can, element, tongue, patterns, more } = host;
  const { url, avatar, badge } = author;
  const own = more?.ownButtons(comment);
  const offered = actions.filter(
    (action) =>
      status === 'approved' &&
      can.includes(action) &&
      !(action === 'reply' ? thread!.closed : action === 'vote' && element.noVotes),
  );
  const level = element.headingLevel + 1;
  const dated = createdAt && !delivery;
  const answered = depth > 2 && to;
  const kind = [tongue, level, offered, !own, !avatar, !url, badge, !dated, !editedAt, !answered].join();

  const draw = (): Pattern => {
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
              ${answered ? html`<a part="link" class="quiet"></a>` : nothing}
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

  const same = entry.kind === kind;
  const [blank, parts] = (patterns[kind] ??= draw());
  const [face, writer, time, last, vote] = same ? partsOf(entry.around) : parts;
  const name = nameOf(host, comment);
  if (avatar) face.setAttribute('src', avatar);
  else face.textContent = initials(name);
  writer.textContent = name;
  if (url) writer.setAttribute('href', url);
  if (dated) {
    time!.parentElement!.setAttribute('href', `#comment-${id}`);
    time!.setAttribute('datetime', createdAt);
    const at = Date.parse(createdAt);
    time!.setAttribute('title', fullDate(at, tongue));
    // seconds would be wrong at once; and no comment is of the future, though clocks differ
    time!.textContent = relative(at, Date.now() - at < 60_000 ? at : Date.now(), tongue);
  }
  if (answered) {
    last.setAttribute('href', `#comment-${answered.comment.id}`);
    last.textContent = say('comments.to', { name: nameOf(host, answered.comment) });
  }
  if (vote) vote.textContent = `${say('comments.vote')} ${comment.votes ?? ''}`;
  if (same) return;
  const item = blank.cloneNode(true) as HTMLElement;
  entry.kind = kind;
  entry.around = aroundIn(item);
  entry.item ??= item;
  entry.head ??= item.firstElementChild as HTMLElement;
}

const aroundIn = (item: Element) => [...item.firstElementChild!.children];

function partsOf([header, footer]: Element[]) {
  const [face, meta] = header!.children;
  const writer = meta!.firstElementChild!;
  return [
    face!,
    writer.firstElementChild ?? writer,
    meta!.querySelector('time'),
    meta!.lastElementChild!,
    footer!.querySelector('[data-do=vote]'),
  ] as const;
}
