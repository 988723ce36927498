/** Promotions: the fields of their form and the details in their list. */
import { html, nothing } from 'lit';
import { webLink } from '../parts/web-link.js';
import type { RecordType, Listing } from '../records/type.js';
import { pictureFields } from '../forms/picture.js';
import type { PromoRecord } from '../../src/promos/schema.js';
import { countsOf, stateOf, type Day } from './state.js';

interface PromoListing extends Listing<PromoRecord> {
  today: string;
  days: Day[];
}

const kinds = {
  post: 'Post',
  banner: 'Banner (a picture)',
  frame: 'Frame (the sponsor’s own page)',
};
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

export const promos: RecordType<PromoRecord, PromoListing> = {
  page: 'promos',
  one: 'promotion',
  a: 'a',
  fields: [
    { name: 'title', label: 'Headline', kind: 'line' },
    {
      name: 'id',
      label: 'Id',
      kind: 'line',
      fixed: true,
      hint: 'Views and clicks are counted under it. It cannot be changed later. If empty, it is derived from the headline.',
    },
    { name: 'kind', label: 'Type', kind: 'choice', options: kinds },
    { name: 'url', label: 'Link', kind: 'line', type: 'url', hint: 'For posts and banners.' },
    {
      name: 'src',
      label: 'Frame URL',
      kind: 'line',
      type: 'url',
      hint: 'For frames only; shown in a sandbox.',
    },
    { name: 'image', label: 'Picture', kind: 'group', fields: pictureFields },
    { name: 'sponsor', label: 'Sponsor', kind: 'line' },
    {
      name: 'label',
      label: 'Label',
      kind: 'line',
      hint: 'Such as “Sponsored”. If empty, the label from the settings.',
    },
    {
      name: 'slots',
      label: 'Slots',
      kind: 'lines',
      hint: 'Where it may appear, one slot per line. If empty, everywhere.',
    },
    {
      name: 'weight',
      label: 'Weight',
      kind: 'number',
      hint: 'A promotion with weight 2 is shown twice as often as one with weight 1. If empty, 1.',
    },
    {
      name: 'from',
      label: 'Starts',
      kind: 'time',
      hint: `In your time zone, ${zone}. If empty, immediately.`,
    },
    { name: 'until', label: 'Ends', kind: 'time', hint: `In your time zone, ${zone}. If empty, never.` },
    {
      name: 'cap',
      label: 'Views per day',
      kind: 'number',
      hint: 'When reached, it pauses until midnight UTC. If empty, no limit.',
    },
    { name: 'house', label: 'House ad: shown only when no other promotion is available', kind: 'flag' },
  ],
  nameOf: ({ title, sponsor, id }) => title ?? sponsor ?? id,
  about(promo, { days, today }) {
    const counts = countsOf(promo.id, days, today);
    const target = promo.kind === 'frame' ? promo.src : promo.url;
    return html`<p class="quiet">
        ${promo.id} · ${promo.kind}${promo.house ? ' · house ad' : nothing}
        ${promo.sponsor ? html` · <bdi>${promo.sponsor}</bdi>` : nothing} · weight ${promo.weight}
        ${target ? html` · ${webLink(target)}` : nothing}
      </p>
      <p>
        ${sentence(stateOf(promo, counts, Date.now()))}. Today: ${counted(counts.today, promo.cap)}.
        <span class="quiet">90 days: ${counted(counts.all)}.</span>
      </p>`;
  },
  groups(records) {
    const names = [...new Set(records.flatMap(({ slots }) => slots))].sort();
    const groups = names.map((name) => ({
      title: `Slot “${name}”`,
      records: records.filter(({ slots }) => slots.includes(name)),
    }));
    const everywhere = records.filter(({ slots }) => !slots.length);
    return everywhere.length ? [...groups, { title: 'Everywhere', records: everywhere }] : groups;
  },
};

const counted = ({ views, clicks }: { views: number; clicks: number }, cap: number | null = null): string => {
  const most = cap === null ? '' : ` of ${cap.toLocaleString()}`;
  return `${views.toLocaleString()}${most} views, ${clicks.toLocaleString()} clicks`;
};

const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
