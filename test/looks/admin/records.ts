/** What the admin's other pages show. */

const picture = { src: 'https://news.example/maren.jpg', alt: '', width: 400, height: 400 };

export const authors = {
  authors: [
    {
      ...{ id: 'maren', name: 'Maren Ostley', role: 'Sea correspondent', aliases: ['M. Ostley'] },
      bio: 'Maren has written about the harbour since the first ferry.',
      url: 'https://news.example/maren',
      avatar: picture,
      links: [{ url: 'https://social.example/@maren', label: 'Mastodon' }],
    },
  ],
  configured: [],
  edited: ['maren'],
};

export const promos = {
  promos: [
    {
      ...{ id: 'bread', kind: 'post', title: 'Fresh bread', url: 'https://bakery.example/', src: null },
      ...{ sponsor: 'The bakery', label: null, slots: ['side'], weight: 2, from: null, cap: 100 },
      ...{ until: '2026-05-01T08:00:00Z', house: false, image: null },
    },
  ],
  configured: ['bread'],
  edited: [],
  today: '2026-03-10',
  days: [{ id: 'bread', day: '2026-03-10', views: 71, clicks: 3 }],
  dropped: {},
};

export const rules = {
  ...{ moderation: 'first', name: 'optional', email: 'optional', url: 'hidden', maxLength: 5000 },
  ...{ editMinutes: 15, maxLinks: 2, holdWords: [], spamWords: ['casino', 'lottery'], holdNewNames: false },
  ...{ holdAfterDays: null, closeAfterDays: 30, reportsToHold: 3 },
};

export const findings = [
  { level: 'error', sentence: 'file.unreachable', values: { address: 'https://news.example/inlay.js' } },
  {
    level: 'warning',
    sentence: 'canonical.missing',
    values: { line: '<link rel="canonical" href="https://news.example/bridge">' },
  },
];

export const dropped = { bot: 1204, repeat: 310, 'own comment': 2 };

export const tokens = {
  tokens: [
    {
      ...{ id: 1, name: 'Ada', publicName: 'The editors', role: 'owner', sites: null, own: true },
      ...{ lastUsedAt: '2026-03-10T11:00:00Z', expiresAt: null },
    },
  ],
};
