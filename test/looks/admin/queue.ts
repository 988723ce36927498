/** A queue of the admin, with one comment of each kind. */

export const session = {
  name: 'Ada',
  publicName: 'The editors',
  role: 'owner',
  sites: ['News'],
  expiresAt: null,
};

const page = { url: 'https://news.example/bridge', title: 'The bridge opens at last', closed: false };

const comment = (id: string, name: string | null, text: string, more: object = {}) => ({
  ...{ id, site: 'News', page, parent: null, text, createdAt: `2026-03-10T1${id}:05:00Z`, editedAt: null },
  ...{ status: 'pending', score: 0, reasons: ['first'], reports: [], pinned: false, votes: { up: 0 } },
  ...{ author: { name, url: null, email: null, badge: null }, approvedBefore: 0, banned: null },
  ...more,
});

export const queue = {
  next: 'more',
  counts: { pending: 12, spam: 3, reported: 1 },
  comments: [
    comment('3', 'Maren Ostley', 'The last rivet was set at **six**, not at seven.', {
      author: { name: 'Maren Ostley', url: null, email: 'maren@post.example', badge: null },
      parent: { id: '1', name: 'Per Nakken', text: 'Was it not at seven?' },
      approvedBefore: 4,
      editedAt: '2026-03-10T13:09:00Z',
    }),
    comment('2', null, 'Who asked?\n\n> nobody\n\n- the `old` one\n\n```\nspan = 84 m\n```', {
      reasons: ['first', 'links:4'],
      reports: ['insulting'],
    }),
    comment('1', 'דנה', 'תגובה בעברית, עם קישור https://example.org/ ומילים אחריו.', {
      banned: { id: '1', until: '2026-04-09T10:00:00Z' },
    }),
  ],
};
