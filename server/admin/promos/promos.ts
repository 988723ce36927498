/** Promotions on the desk: what their form asks and their list says. */
import { html, nothing } from 'lit';
import { webLink } from '../parts/link.js';
import type { Kind, Listing } from '../records/kind.js';
import { pictureFields } from '../forms/picture.js';
import { countsOf, stateOf, type Day, type Promo } from './state.js';

interface PromoListing extends Listing<Promo> {
  today: string;
  days: Day[];
}

const kinds = {
  post: 'a post with its title',
  banner: 'a banner: a picture',
  frame: 'a frame of the sponsor’s',
};
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

export const promos: Kind<Promo, PromoListing> = {
  room: 'promos',
  one: 'promotion',
  a: 'a',
  fields: [
    { name: 'title', label: 'Headline', kind: 'line' },
    {
      name: 'id',
      label: 'Id',
      kind: 'line',
      fixed: true,
      hint: 'What its views and clicks are counted under; it stays. Left empty, it is made from the headline.',
    },
    { name: 'kind', label: 'Shown as', kind: 'choice', options: kinds },
    { name: 'url', label: 'Leads to', kind: 'line', type: 'url', hint: 'Posts and banners.' },
    {
      name: 'src',
      label: 'Address of the frame',
      kind: 'line',
      type: 'url',
      hint: 'Frames only; shown sandboxed.',
    },
    { name: 'image', label: 'Picture', kind: 'group', fields: pictureFields },
    { name: 'sponsor', label: 'Who pays for it', kind: 'line' },
    {
      name: 'label',
      label: 'Label',
      kind: 'line',
      hint: 'Such as “Sponsored”; without one, what the settings call all promotions.',
    },
    {
      name: 'slots',
      label: 'Places',
      kind: 'lines',
      hint: 'The slots of the pages where it may stand, one a line; none: everywhere.',
    },
    {
      name: 'weight',
      label: 'Weight',
      kind: 'number',
      hint: 'With 2 it is chosen twice as often as one with 1. Empty: 1.',
    },
    { name: 'from', label: 'Begins', kind: 'time', hint: `In your time zone, ${zone}. Empty: at once.` },
    { name: 'until', label: 'Ends', kind: 'time', hint: `In your time zone, ${zone}. Empty: never.` },
    {
      name: 'cap',
      label: 'Views a day',
      kind: 'number',
      hint: 'After these it rests until midnight UTC. Empty: no limit.',
    },
    { name: 'house', label: 'Our own: stands only where no other does', kind: 'flag' },
  ],
  nameOf: ({ title, sponsor, id }) => title ?? sponsor ?? id,
  about(promo, { days, today }) {
    const counts = countsOf(promo.id, days, today);
    const target = promo.kind === 'frame' ? promo.src : promo.url;
    return html`<p class="quiet">
        ${promo.id} · ${promo.kind}${promo.house ? ' · our own' : nothing}
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
      title: `Place “${name}”`,
      records: records.filter(({ slots }) => slots.includes(name)),
    }));
    const everywhere = records.filter(({ slots }) => !slots.length);
    return everywhere.length ? [...groups, { title: 'Everywhere', records: everywhere }] : groups;
  },
};

const counted = ({ views, clicks }: { views: number; clicks: number }, cap: number | null = null): string => {
  const most = cap === null ? '' : ` of ${cap.toLocaleString()}`;
  return `${views.toLocaleString()}${most} seen, ${clicks.toLocaleString()} followed`;
};

const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
