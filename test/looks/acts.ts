/** What a reader does in a thread, each photographed at its end. */
import type { Page } from 'playwright-core';
import { newAuthor } from '../../src/comments/defaults.js';
import type { ElementState } from '../../src/core/states.js';
import { now, short } from './examples.js';
import type { Answer } from './site.js';

/** The thread that is acted in: a comment, and a reply to it. */
const thread = short.answer as typeof import('./thread.js').shortThread;

/** A comment of now, as the endpoint sends it. */
const writtenBy = (name: string, text: string) => ({
  ...thread.comments[0]!,
  ...{ id: '50', text, createdAt: new Date(now).toISOString(), votes: { up: 0 } },
  ...{ author: newAuthor({ name }), replyCount: 0, replies: [], nextReplies: null },
});

interface Act {
  act: (page: Page) => Promise<void>;
  /** what the endpoint says to all but the first reading; without it, it is a file that nothing can be sent to */
  answer?: Answer;
  /** in place of a short conversation */
  example?: Partial<ElementState>;
}

const box = (page: Page) => page.locator('inlay-comments');
const button = (page: Page, name: string) => box(page).getByRole('button', { name, exact: true });
const field = (page: Page) => box(page).getByPlaceholder('Join the discussion…');

async function compose(page: Page, text = 'The bridge looks better than the old one'): Promise<void> {
  await field(page).fill(text);
  await button(page, 'Post comment').waitFor();
}

async function post(page: Page): Promise<void> {
  await compose(page);
  await box(page).getByLabel('Name').fill('Ada Reed');
  await button(page, 'Post comment').click();
}

const openMenu = (page: Page, name: string) => button(page, `More actions: ${name}`).click();

const shows = (page: Page, text: string | RegExp) => box(page).getByText(text).last().waitFor();

/** Takes a comment; it is shown at once, or waits for a moderator. */
const taking =
  (status: 'approved' | 'pending'): Answer =>
  ({ method, form }) =>
    method === 'POST' && form.has('text')
      ? { status: 201, json: { ...writtenBy('Ada Reed', form.get('text')!), status, rev: 10 } }
      : undefined;

/** Three comments of others arrive. */
const news: Answer = ({ path }) =>
  path.endsWith('/stream')
    ? {
        contentType: 'text/event-stream',
        body: [51, 52, 53]
          .map((id) => JSON.stringify({ comment: { ...writtenBy('Bo', 'News'), id: String(id) }, rev: id }))
          .map((data) => `event: comment\ndata: ${data}\n\n`)
          .join(''),
      }
    : undefined;

const refusing: Answer = ({ method }) =>
  method === 'POST'
    ? {
        status: 403,
        json: { type: 'urn:inlay:refused', detail: 'This site takes no links from new writers.' },
      }
    : undefined;

const failing: Answer = ({ method }) => (method === 'POST' ? { status: 500 } : undefined);

const withRules = (rules: object): Partial<ElementState> => ({
  answer: { ...thread, form: { ...thread.form, ...rules } },
});

/** What the reader chooses from the menu of a comment that was just posted. */
const onOwn = (act: Act['act']): Act => ({
  answer: taking('approved'),
  async act(page) {
    await post(page);
    await openMenu(page, 'Ada Reed');
    await act(page);
  },
});

export const commentActs: Record<string, Act> = {
  composer: { act: (page) => compose(page) },
  reply: {
    async act(page) {
      await button(page, 'Reply to Per Nakken').click();
      await button(page, 'Post reply').waitFor();
    },
  },
  preview: {
    async act(page) {
      await field(page).fill('Is it **84 m**?\n\n> span = 84 m');
      await box(page).getByText('Preview', { exact: true }).click();
      await box(page).locator('[part~=preview]').waitFor();
    },
  },
  mistake: {
    async act(page) {
      await field(page).focus();
      await button(page, 'Post comment').click();
      await shows(page, 'Please enter your comment');
    },
  },
  mistakes: {
    example: withRules({ name: 'required' }),
    async act(page) {
      await field(page).focus();
      await box(page).getByLabel('Email').fill('ada');
      await button(page, 'Post comment').click();
      await shows(page, 'Please enter your name');
    },
  },
  discard: {
    async act(page) {
      await compose(page);
      await button(page, 'Cancel').click();
      await button(page, 'Keep writing').waitFor();
    },
  },
  sending: {
    answer: ({ method }) => (method === 'POST' ? 'never' : undefined),
    act: async (page) => {
      await post(page);
      await shows(page, 'Sending…');
    },
  },
  held: {
    answer: taking('pending'),
    async act(page) {
      await post(page);
      await shows(page, /Only you can see it/);
    },
  },
  waiting: {
    answer: failing,
    async act(page) {
      await post(page);
      await button(page, 'Change it').waitFor();
    },
  },
  refused: {
    answer: refusing,
    async act(page) {
      await post(page);
      await button(page, 'Change it').waitFor();
    },
  },
  fresh: { answer: news, act: (page) => button(page, '3 new comments').waitFor() },
  voted: {
    answer: ({ method }) => (method === 'POST' ? { json: { up: 13 } } : undefined),
    async act(page) {
      await button(page, 'Useful 12').click();
      await button(page, 'Useful 13').waitFor();
    },
  },
  menu: {
    async act(page) {
      await openMenu(page, 'Per Nakken');
      await button(page, 'Report').waitFor();
    },
  },
  copied: {
    async act(page) {
      await page.context().grantPermissions(['clipboard-write']);
      await openMenu(page, 'Per Nakken');
      await button(page, 'Copy link').click();
      await shows(page, 'Link copied.');
    },
  },
  report: {
    async act(page) {
      await openMenu(page, 'Per Nakken');
      await button(page, 'Report').click();
      await button(page, 'Send report').waitFor();
    },
  },
  own: onOwn((page) => button(page, 'Edit').waitFor()),
  edit: onOwn(async (page) => {
    await button(page, 'Edit').click();
    await button(page, 'Save').waitFor();
  }),
  delete: onOwn(async (page) => {
    await button(page, 'Delete').click();
    await shows(page, 'Delete this comment?');
  }),
  failed: {
    answer: () => ({ status: 500 }),
    async act(page) {
      await button(page, 'Show more comments').click();
      await shows(page, 'That did not work. Please try again.');
    },
  },
  folded: { act: (page) => box(page).locator('button.line').first().click() },
};
