/** Authors: the fields of their form and the details in their list. */
import { html, nothing } from 'lit';
import { webLink } from '../parts/web-link.js';
import type { AuthorRecord } from '../../src/authors/schema.js';
import type { RecordType } from '../records/type.js';
import { pictureFields } from '../forms/picture.js';
import { t } from '../i18n/index.js';

export const authors: RecordType<AuthorRecord> = {
  page: 'authors',
  add: t('author.add'),
  sections: [
    {
      label: '',
      fields: [
        { name: 'name', label: t('name'), kind: 'line', required: true, hint: t('author.name-hint') },
        { name: 'role', label: t('author.role'), kind: 'line', hint: t('author.role-hint') },
        { name: 'bio', label: t('author.bio'), kind: 'text' },
        { name: 'url', label: t('author.url'), kind: 'line', type: 'url' },
      ],
    },
    {
      label: t('author.links'),
      fields: [
        {
          name: 'links',
          kind: 'rows',
          one: t('author.link'),
          fields: [
            {
              name: 'url',
              label: t('author.link-url'),
              kind: 'line',
              type: 'url',
              hint: t('author.link-url-hint'),
            },
            { name: 'label', label: t('author.link-label'), kind: 'line' },
          ],
        },
      ],
    },
    {
      label: t('author.avatar'),
      folded: () => true,
      fields: [{ name: 'avatar', kind: 'group', fields: pictureFields }],
    },
    {
      label: t('form.more'),
      folded: () => true,
      fields: [
        { name: 'aliases', label: t('author.aliases'), kind: 'lines', hint: t('author.aliases-hint') },
        {
          name: 'id',
          label: t('author.id'),
          kind: 'line',
          type: 'id',
          fixed: true,
          hint: t('author.id-hint'),
        },
      ],
    },
  ],
  nameOf: ({ name, id }) => name ?? id,
  about: ({ id, role, bio, url, links }) =>
    html`<p class="quiet">
        ${role ? html`<bdi>${role}</bdi> · ` : nothing}${id}${url ? html` · ${webLink(url)}` : nothing}
      </p>
      ${bio ? html`<p><bdi>${shorten(bio)}</bdi></p>` : nothing}
      ${links.length ? html`<p class="quiet">${t('author.link-count', { count: links.length })}</p>` : nothing}`,
  groups: (records) => [{ title: null, records: [...records].sort((a, b) => a.name.localeCompare(b.name)) }],
};

const shorten = (words: string): string => (words.length > 240 ? `${words.slice(0, 240)}…` : words);
