import { newAuthor, newRules } from './defaults.js';
import { mapFields, writerFields } from './model.js';
import type { ElementState } from '../core/states.js';

const comment = (id: number, name: string | null, text: string, more: object = {}) => ({
  ...{
    id: String(id),
    parent: null,
    text,
    createdAt: `2026-03-0${id}T10:00:00Z`,
    editedAt: null,
    status: 'approved',
  },
  ...{ votes: { up: 0 }, replyCount: 0, replies: [], nextReplies: null },
  author: newAuthor({ name }),
  ...more,
});

const form = newRules({
  ...mapFields(writerFields, () => 'optional' as const),
  ...{ maxLength: 5000, moderation: 'first', automaticChecks: true, editWindow: 900 },
});

/** A thread as an endpoint answers with it, for tests and reference pages. */
export const exampleThread = () => ({
  page: 'https://www.example.com/news/ferry/',
  count: 4,
  closed: false,
  comments: [
    comment(1, 'Ada Lund', 'The *old* ferry was never late.\n\n> Which year was that?', {
      votes: { up: 3 },
      replyCount: 1,
      replies: [
        comment(2, null, 'In 1986, and `never` again.', {
          parent: '1',
          replyCount: 1,
          replies: [
            comment(3, 'The editors', 'We have asked: https://www.example.com/', {
              parent: '2',
              author: newAuthor({ name: 'The editors', url: 'https://www.example.com/', badge: 'author' }),
            }),
          ],
        }),
      ],
    }),
    comment(4, 'Bo', '- cheap\n- slow', { editedAt: '2026-03-04T10:05:00Z' }),
  ],
  earlier: false,
  next: null,
  form,
  rev: 9,
});

/** Every state of `<inlay-comments>`, for tests and the reference page. */
export const commentsStates: ElementState[] = [
  { name: 'a thread', state: 'ready', attributes: {}, answer: exampleThread() },
  {
    name: 'no comments yet',
    state: 'empty',
    attributes: {},
    answer: { ...exampleThread(), count: 0, comments: [] },
  },
  { name: 'closed', state: 'ready', attributes: {}, answer: { ...exampleThread(), closed: true } },
  {
    name: 'a name is needed, everything waits',
    state: 'ready',
    attributes: { sort: 'newest' },
    answer: { ...exampleThread(), form: { ...form, name: 'required', url: 'hidden', moderation: 'all' } },
  },
  { name: 'on its way', state: 'loading', attributes: {}, answer: 'pending' },
  { name: 'out of reach', state: 'error', attributes: {}, answer: 'failing' },
  {
    name: 'out of reach, with a fallback',
    state: 'error',
    attributes: {},
    content: 'Comments are on the old page.',
    answer: 'failing',
  },
];
