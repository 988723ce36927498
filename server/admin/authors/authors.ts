/** Authors: the fields of their form and the details in their list. */
import { html, nothing } from 'lit';
import { webLink } from '../parts/web-link.js';
import type { AuthorRecord } from '../../src/authors/schema.js';
import type { RecordType } from '../records/type.js';
import { pictureFields } from '../forms/picture.js';

export const authors: RecordType<AuthorRecord> = {
  page: 'authors',
  one: 'author',
  a: 'an',
  fields: [
    {
      name: 'name',
      label: 'Name',
      kind: 'line',
      required: true,
      hint: 'As in the bylines of the posts.',
    },
    {
      name: 'id',
      label: 'Id',
      kind: 'line',
      fixed: true,
      hint: 'Identifies the author on pages, such as author="ann-lee". It cannot be changed later. If empty, it is derived from the name.',
    },
    {
      name: 'aliases',
      label: 'Other names',
      kind: 'lines',
      hint: 'Also used in bylines, one per line.',
    },
    { name: 'role', label: 'Role', kind: 'line', hint: 'Such as “Sea correspondent”.' },
    { name: 'bio', label: 'Bio', kind: 'text' },
    { name: 'url', label: 'Author page', kind: 'line', type: 'url' },
    { name: 'avatar', label: 'Picture', kind: 'group', fields: pictureFields },
    {
      name: 'links',
      label: 'Links',
      kind: 'rows',
      one: 'link',
      fields: [
        {
          name: 'url',
          label: 'URL',
          kind: 'line',
          type: 'url',
          hint: 'A web address, or mailto: followed by an email address.',
        },
        { name: 'label', label: 'Label', kind: 'line' },
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
