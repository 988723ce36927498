/** One author: an h-card (https://microformats.org/wiki/h-card). */
import { html, nothing, type TemplateResult } from 'lit';
import { say } from '../core/language/translate.js';
import type { Post } from '../posts/model.js';
import type { icons } from './icons.js';
import type { Author, AuthorLink } from './model.js';
import { describeLink } from './networks.js';
import { phrases } from './phrases.js';

export interface CardOptions {
  locale: string;
  /** how many of the latest posts to show */
  posts: number;
  /** `null` until they have come */
  icons: typeof icons | null;
  /** addresses of pictures that could not be loaded */
  missing: ReadonlySet<string>;
}

export function card(author: Author, options: CardOptions): TemplateResult {
  const { locale, posts, icons } = options;
  const { name, role, bio, url, links, latest } = author;
  return html`<li part="item" class="h-card">
    <div part="header">
      ${avatar(author, options)}
      <div>
        ${
          url
            ? html`<a part="name link" class="p-name u-url" rel="author" href=${url}><bdi>${name}</bdi></a>`
            : html`<span part="name" class="p-name"><bdi>${name}</bdi></span>`
        }
        ${role && html`<div part="role" class="p-job-title"><bdi>${role}</bdi></div>`}
      </div>
    </div>
    ${bio && html`<p part="body" class="p-note" dir="auto">${bio}</p>`}
    ${
      links.length
        ? html`<ul part="links" role="list" aria-label=${say(locale, phrases, 'author.links')}>
            ${links.map((one) => html`<li>${link(one, icons)}</li>`)}
          </ul>`
        : nothing
    }
    ${
      posts && latest.length
        ? html`<ul part="list" role="list" aria-label=${say(locale, phrases, 'author.latest', { name })}>
            ${latest.slice(0, posts).map(title)}
          </ul>`
        : nothing
    }
  </li>`;
}

/** The name stands beside it, so screen readers skip it. Where there is no picture, initials are. */
const avatar = ({ avatar: image, name }: Author, { missing }: CardOptions) =>
  image && !missing.has(image.src)
    ? html`<img
        part="avatar"
        class="u-photo"
        alt=""
        loading="lazy"
        decoding="async"
        srcset=${image.srcset ?? nothing}
        src=${image.src}
      />`
    : html`<span part="avatar" aria-hidden="true">${initials(name)}</span>`;

/** The first letters of the first and the last word, as the reader's eye splits them. */
export function initials(name: string): string {
  const words = name.split(/[\s\-_.]+/).flatMap((word) => word.match(/[\p{L}\p{N}].*/u)?.[0] ?? []);
  const first = (word: string | undefined) =>
    word ? [...new Intl.Segmenter().segment(word)][0]!.segment : '';
  return (first(words[0]) + (words.length > 1 ? first(words.at(-1)) : '')).toLocaleUpperCase();
}

function link({ url, label }: AuthorLink, icons: CardOptions['icons']): TemplateResult {
  const { words, icon, follow } = describeLink(url, label);
  return html`<a part=${follow ? 'link follow' : 'link'} class="u-url" rel="me" href=${url}
    >${
      icon
        ? html`<svg part="icon" viewBox="0 0 24 24" aria-hidden="true">
            <path d=${icons?.[icon] ?? ''} />
          </svg>`
        : nothing
    }<bdi>${words}</bdi></a
  >`;
}

const title = (post: Post) =>
  html`<li part="post">
    <a part="link" href=${post.url}><bdi>${post.title}</bdi></a>
  </li>`;

/** A card in the shape of an author. */
export const waitingCard = (): TemplateResult =>
  html`<li part="item" aria-hidden="true">
    <div part="header">
      <span part="avatar"></span>
      <div><i></i><i></i></div>
    </div>
    <div part="body"><i></i><i></i><i></i></div>
  </li>`;
