import { newAuthor } from '../../src/comments/defaults.js';
import { exampleThread } from '../../src/comments/states.js';

const [first] = exampleThread().comments;

const comment = (id: number, name: string | null, minutes: number, text: string, more: object = {}) => ({
  ...first,
  ...{ id: String(id), text, replyCount: 0, replies: [], votes: { up: 0 }, pinned: false },
  author: newAuthor({ name }),
  createdAt: new Date(Date.now() - minutes * 60_000).toISOString(),
  ...more,
});

/** Badges, an editors' pick, replies to replies, all of the markup, and more to load. */
export const longThread = {
  ...exampleThread(),
  count: 31,
  comments: [
    comment(
      11,
      'Maren Ostley',
      130,
      'The last rivet was set at **six**, not at seven. Thanks to all who wrote.',
      {
        ...{ pinned: true, votes: { up: 31 } },
        author: newAuthor({ name: 'Maren Ostley', badge: 'author' }),
      },
    ),
    comment(
      12,
      'Per Nakken',
      41,
      'Nobody asked *which* bridge:\n\n> nobody could see anything at all\n\n- the old one\n- the `new` one\n\n```\nspan = 84 m\n```',
      {
        ...{ votes: { up: 12 }, replyCount: 6, nextReplies: 'more' },
        replies: [
          comment(13, 'Ines Aldaya', 35, 'Same here. I walked over it twice today.', {
            ...{ parent: '12', votes: { up: 3 }, replyCount: 1 },
            replies: [
              comment(14, 'The editors', 30, 'We have asked the yard: https://www.example.com/', {
                parent: '13',
                author: newAuthor({ name: 'The editors', badge: 'moderator' }),
              }),
            ],
          }),
          comment(15, null, 12, 'It squeaks in the rain, though.', { parent: '12' }),
        ],
      },
    ),
  ],
  next: 'more',
};

/** A comment, and one reply to it. */
export const shortThread = {
  ...longThread,
  comments: longThread.comments.slice(1).map((comment) => ({
    ...comment,
    replies: comment.replies.slice(0, 1),
  })),
};
