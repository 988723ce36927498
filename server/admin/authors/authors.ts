/** Authors on the desk: what their form asks and their list says. */
import { html, nothing } from 'lit';
import { webLink } from '../parts/link.js';
import type { Kept, Kind } from '../records/kind.js';
import { pictureFields } from '../forms/picture.js';

interface Author extends Kept {
  name: string;
  aliases: string[];
  role: string | null;
  bio: string | null;
  url: string | null;
  links: { url: string; label: string | null }[];
}

export const authors: Kind<Author> = {
  room: 'authors',
  one: 'author',
  a: 'an',
  fields: [
    {
      name: 'name',
      label: 'Name',
      kind: 'line',
      required: true,
      hint: 'As it stands in the bylines of the posts.',
    },
    {
      name: 'id',
      label: 'Id',
      kind: 'line',
      fixed: true,
      hint: 'What pages call the author by, such as author="ann-lee"; it stays. Left empty, it is made from the name.',
    },
    {
      name: 'aliases',
      label: 'Other names',
      kind: 'lines',
      hint: 'Under which posts appear too, one a line.',
    },
    { name: 'role', label: 'Role', kind: 'line', hint: 'Such as “Sea correspondent”.' },
    { name: 'bio', label: 'About the author', kind: 'text' },
    { name: 'url', label: 'Page of the author', kind: 'line', type: 'url' },
    { name: 'avatar', label: 'Picture', kind: 'group', fields: pictureFields },
    {
      name: 'links',
      label: 'Links',
      kind: 'rows',
      one: 'link',
      fields: [
        {
          name: 'url',
          label: 'Address',
          kind: 'line',
          type: 'url',
          hint: 'A web address, or mailto: and an e-mail address.',
        },
        { name: 'label', label: 'Words', kind: 'line' },
      ],
    },
  ],
  nameOf: ({ name, id }) => name ?? id,
  about: ({ id, role, bio, url, links }) =>
    html`<p class="quiet">
        ${role ? html`<bdi>${role}</bdi> · ` : nothing}${id}${url ? html` · ${webLink(url)}` : nothing}
      </p>
      ${bio ? html`<p><bdi>${shorten(bio)}</bdi></p>` : nothing}
      ${links.length ? html`<p class="quiet">${links.length === 1 ? '1 link' : `${links.length} links`}</p>` : nothing}`,
  groups: (records) => [{ title: null, records: [...records].sort((a, b) => a.name.localeCompare(b.name)) }],
};

const shorten = (words: string): string => (words.length > 240 ? `${words.slice(0, 240)}…` : words);
