/** Promotions: the fields of their form and the details in their list. */
import { html, nothing } from 'lit';
import { webLink } from '../parts/web-link.js';
import type { RecordType, Listing } from '../records/type.js';
import type { Values } from '../forms/fields.js';
import { pictureFields } from '../forms/picture.js';
import type { PromoRecord } from '../../src/promos/schema.js';
import { countsOf, stateOf, type Day } from './state.js';
import { t } from '../i18n/index.js';
import { list } from '../i18n/list.js';

interface PromoListing extends Listing<PromoRecord> {
  today: string;
  days: Day[];
}

const kinds = {
  post: t('promo.post'),
  banner: t('promo.banner'),
  frame: t('promo.frame'),
};
const isFrame = ({ kind }: Values): boolean => kind === 'frame';
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

export const promos: RecordType<PromoRecord, PromoListing> = {
  page: 'promos',
  add: t('promo.add'),
  sections: [
    {
      label: '',
      fields: [
        { name: 'title', label: t('promo.title'), kind: 'line' },
        { name: 'kind', label: t('promo.kind'), kind: 'choice', options: kinds },
        {
          name: 'url',
          label: t('promo.url'),
          kind: 'line',
          type: 'url',
          hint: t('promo.url-hint'),
          matters: (values) => !isFrame(values),
        },
        {
          name: 'src',
          label: t('promo.src'),
          kind: 'line',
          type: 'url',
          hint: t('promo.src-hint'),
          matters: isFrame,
        },
        { name: 'sponsor', label: t('promo.sponsor'), kind: 'line' },
      ],
    },
    {
      label: t('author.avatar'),
      folded: ({ kind }) => kind !== 'banner',
      fields: [{ name: 'image', kind: 'group', fields: pictureFields }],
    },
    {
      label: t('promo.where-when'),
      fields: [
        { name: 'slots', label: t('promo.slots'), kind: 'lines', hint: t('promo.slots-hint') },
        { name: 'from', label: t('promo.from'), kind: 'time', hint: t('promo.from-hint', { zone }) },
        { name: 'until', label: t('promo.until'), kind: 'time', hint: t('promo.until-hint', { zone }) },
      ],
    },
    {
      label: t('form.more'),
      folded: () => true,
      fields: [
        { name: 'label', label: t('promo.label'), kind: 'line', hint: t('promo.label-hint') },
        { name: 'weight', label: t('promo.weight'), kind: 'number', hint: t('promo.weight-hint') },
        { name: 'cap', label: t('promo.cap'), kind: 'number', hint: t('promo.cap-hint') },
        { name: 'house', label: t('promo.house'), kind: 'flag' },
        {
          name: 'id',
          label: t('author.id'),
          kind: 'line',
          type: 'id',
          fixed: true,
          hint: t('promo.id-hint'),
        },
      ],
    },
  ],
  nameOf: ({ title, sponsor, id }) => title ?? sponsor ?? id,
  about(promo, { days, today }) {
    const counts = countsOf(promo.id, days, today);
    const target = promo.kind === 'frame' ? promo.src : promo.url;
    return html`<p class="quiet">
        <bdi>${promo.id}</bdi> · ${kinds[promo.kind]}${promo.house ? ` · ${t('promo.is-house')}` : nothing}
        ${promo.sponsor ? html` · <bdi>${promo.sponsor}</bdi>` : nothing} ·
        ${t('promo.with-weight', { weight: promo.weight })} ${target ? html` · ${webLink(target)}` : nothing}
      </p>
      <p><span class="badge">${stateOf(promo, counts, Date.now())}</span></p>
      <p class="quiet">
        ${t('promo.today', { counts: counted(counts.today, promo.cap) })}
        ${t('promo.90-days', { counts: counted(counts.all) })}
      </p>`;
  },
  groups(records) {
    const names = [...new Set(records.flatMap(({ slots }) => slots))].sort();
    const groups = names.map((name) => ({
      title: t('promo.slot', { name }),
      records: records.filter(({ slots }) => slots.includes(name)),
    }));
    const everywhere = records.filter(({ slots }) => !slots.length);
    return everywhere.length ? [...groups, { title: t('promo.everywhere'), records: everywhere }] : groups;
  },
};

const counted = ({ views, clicks }: { views: number; clicks: number }, cap: number | null = null): string => {
  const seen = cap === null ? t('promo.views', { count: views }) : t('promo.views-of', { count: views, cap });
  return list([seen, t('promo.clicks', { count: clicks })]);
};
