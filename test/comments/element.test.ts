import { newAuthor } from '../../src/comments/defaults.js';
import { aTimeout, expect } from '@open-wc/testing';
import { InlayComments } from '../../src/comments/index.js';
import { commentsStates, exampleThread } from '../../src/comments/states.js';
import { inlay } from '../../src/comments/sources/inlay.js';
import { alone } from '../support/comments.js';
import { answerOf, json, network } from '../support/network.js';
import { heard, part, words } from '../support/shown.js';
import { undo } from '../support/undo.js';
import { waitUntil as soon } from '../support/until.js';

/** The requests to the endpoint, apart from those for the thread. */
interface Write {
  method: string;
  path: string;
  form: Record<string, string>;
  authorization: string | null;
}

type Answer = (write: Write) => Response | Promise<Response> | undefined;

let made = 0;

/** An endpoint with a thread of its own; `answer` stands for all that is not reading it. */
function endpoint(thread: object = exampleThread(), answer: Answer = () => undefined) {
  const base = `/comments-${made++}/`;
  const writes: Write[] = [];
  const { asked, restore } = network((url, init) => {
    const headers = new Headers(init.headers);
    const write = {
      method: init.method ?? 'GET',
      path: url.pathname.replace(base, ''),
      form: Object.fromEntries(new URLSearchParams(String(init.body ?? ''))),
      authorization: headers.get('Authorization'),
    };
    if (write.method !== 'GET') writes.push(write);
    return answer(write) ?? answerOf(thread);
  });
  undo(restore);
  return { base, asked, writes };
}

/** The element, as soon as its first state is settled. */
async function shown(
  base: string,
  attributes: Record<string, string> = {},
  light = '',
): Promise<InlayComments> {
  const element = document.createElement('inlay-comments');
  const all = { endpoint: base, page: 'https://www.example.com/news/ferry/', loading: 'eager', lang: 'en' };
  for (const [name, value] of Object.entries({ ...all, ...attributes })) element.setAttribute(name, value);
  if (light) element.append(document.createRange().createContextualFragment(light));
  document.body.append(element);
  await soon(
    () => part(element, 'list') ?? part(element, 'empty') ?? part(element, 'status')?.matches('.message'),
    'a first state',
  );
  await element.updateComplete;
  return element;
}

/** Resolves when the code after the first view has loaded. */
async function follows(): Promise<void> {
  await import('../../src/comments/live/live.js');
  await aTimeout(0);
}

const inside = <T extends HTMLElement = HTMLElement>(element: Element, selector: string): T =>
  element.shadowRoot!.querySelector<T>(selector)!;
const focused = (element: Element) => element.shadowRoot!.activeElement as HTMLElement | null;
const article = (element: Element, id: string) => inside(element, `#comment-${id} > article`);
const press = (scope: Element, name: string) =>
  [...(scope.shadowRoot ?? scope).querySelectorAll('button')]
    .find((one) => one.textContent!.includes(name))!
    .click();
const said = (element: Element) => inside(element, '[role=status]').textContent!;

/** Types as a reader does. */
function type(field: HTMLTextAreaElement | HTMLInputElement, text: string): void {
  field.focus();
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

/** Opens the form of the page, as a reader does who goes into its field; or waits for a draft to open it. */
async function compose(element: Element): Promise<HTMLTextAreaElement> {
  const field = inside<HTMLTextAreaElement>(element, 'form[data-id=""] textarea');
  field.focus();
  await soon(() => inside(element, 'form.open[data-id=""]'), 'the form is open');
  return field;
}

/** The panel behind the comment’s "…". */
async function more(element: Element, id: string): Promise<HTMLElement> {
  article(element, id).querySelector<HTMLElement>('[data-do=more]')!.click();
  await soon(() => article(element, id).querySelector('[part=menu]'), 'more actions');
  return article(element, id);
}

const posted = (form: Record<string, string>, more: object = {}) =>
  json(
    {
      ...{
        id: '77',
        parent: form.parent ?? null,
        text: form.text,
        createdAt: new Date().toISOString(),
        editedAt: null,
      },
      ...{
        author: { name: form.name ?? null },
        status: 'approved',
        votes: { up: 0 },
        replyCount: 0,
        replies: [],
        rev: 10,
      },
      ...more,
    },
    { status: 201 },
  );

/** Takes every comment. */
const taking: Answer = ({ method, path, form }) =>
  method === 'POST' && path === 'v1/comments' ? posted(form) : undefined;

describe('<inlay-comments>', () => {
  beforeEach(() => {
    localStorage.clear();
    history.replaceState(null, '', location.pathname + location.search);
  });
  afterEach(() => {
    document.querySelectorAll('inlay-comments').forEach((element) => element.remove());
  });

  describe('a thread', () => {
    it('shows who wrote what, replies under what they answer to', async () => {
      const element = await shown(endpoint().base);
      expect(part(element, 'title')!.textContent).to.contain('4');
      expect(inside(element, '#comment-1 #comment-2 #comment-3')).to.exist;
      expect(article(element, '1').querySelector('em')!.textContent).to.equal('old');
      expect(article(element, '3').querySelector('[part~=badge]')!.textContent).to.equal('Author');
      expect(article(element, '2').textContent).to.contain('Anonymous');
      expect(article(element, '4').textContent).to.contain('edited');
    });

    it('says how old a comment is, and keeps to it', async () => {
      const real = Date.now;
      undo(() => void (Date.now = real));
      const comments = [90, 26, -40].map((seconds, index) => ({
        ...exampleThread().comments[1]!,
        id: String(index),
        createdAt: new Date(real() - seconds * 1000).toISOString(),
      }));
      const element = await shown(endpoint({ ...exampleThread(), comments }).base);
      const ages = () => [...element.shadowRoot!.querySelectorAll('time')].map((time) => time.textContent);
      expect(ages()).to.deep.equal(['1 minute ago', 'now', 'now']);
      await follows();
      Date.now = () => real() + 40_000;
      // the page's clock has waited
      dispatchEvent(new PageTransitionEvent('pageshow'));
      expect(ages()).to.deep.equal(['2 minutes ago', '1 minute ago', 'now']);
    });

    it('keeps the count beside a heading of the page’s own', async () => {
      const { base } = endpoint();
      const title = (element: Element) => part(element, 'title')!.innerText.replace(/\s+/g, ' ');
      expect(title(await shown(base, { heading: 'Letters' }))).to.equal('Letters 4');
      const slotted = await shown(base, {}, '<b slot="heading">Talk</b>');
      const [words] = inside<HTMLSlotElement>(slotted, 'slot[name=heading]').assignedNodes();
      expect(words!.textContent).to.equal('Talk');
      expect(title(slotted)).to.contain('4');
      expect(part(await shown(base, { heading: '' }), 'title')).to.equal(null);
      const unknown = await shown(endpoint({ ...exampleThread(), count: null }).base, { heading: 'Letters' });
      expect(title(unknown)).to.equal('Letters');
    });

    it('says that it failed, though a heading stands in the element', async () => {
      const element = await shown(endpoint('failing' as never).base, {}, '<b slot="heading">Talk</b>');
      expect(words(element)).to.contain('Try again');
    });

    it('gives every comment a heading: the name, apart from what follows', async () => {
      const element = await shown(endpoint().base, { 'heading-level': '3' });
      const heading = article(element, '1').querySelector('[role=heading]')!;
      expect(heading.getAttribute('aria-level')).to.equal('4');
      expect(heading.textContent).to.equal('Ada Lund');
      expect(article(element, '3').querySelector<HTMLElement>('[part=meta]')!.innerText).to.match(
        /^The editors\sAuthor\s\d+ \w+ ago/,
      );
      expect(article(element, '1').querySelector('time')!.dateTime).to.equal('2026-03-01T10:00:00Z');
    });

    it('gives a time its full date as title when the pointer or the focus comes to it', async () => {
      const element = await shown(endpoint().base);
      const [pointed, focused] = ['1', '3'].map((id) => article(element, id).querySelector('time')!);
      await soon(() => {
        pointed!.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true }));
        return /March 1, 2026/.test(pointed!.title);
      });
      focused!.closest('a')!.focus();
      expect(focused!.title).to.match(/March 3, 2026/);
    });

    it('shows a thread in English without a format of Intl, which would take longer than the thread', async () => {
      const formats = ['NumberFormat', 'DateTimeFormat', 'RelativeTimeFormat'] as const;
      const originals = formats.map((name) => Intl[name]);
      const made: string[] = [];
      for (const name of formats) {
        const construct = (target: object, values: unknown[]): object => {
          made.push(name);
          return Reflect.construct(target as never, values) as object;
        };
        (Intl as Record<string, unknown>)[name] = new Proxy(Intl[name], { construct });
      }
      try {
        // no other test has made its formats
        const element = await shown(endpoint().base, { lang: 'en-NZ' });
        expect(article(element, '1').querySelector('time')!.textContent).to.match(/ago$|last (month|year)/);
        expect(part(element, 'title')!.textContent).to.contain('4');
      } finally {
        formats.forEach((name, at) => ((Intl as Record<string, unknown>)[name] = originals[at]));
      }
      expect(made).to.deep.equal([]);
    });

    it('makes the readers’ links the readers’ own', async () => {
      const element = await shown(endpoint().base);
      const link = article(element, '3').querySelector<HTMLAnchorElement>('[part=body] a')!;
      expect(link.rel).to.equal('ugc nofollow noopener noreferrer');
    });

    it('promises no moderation where there is none', async () => {
      const { form, ...rest } = exampleThread();
      const element = await shown(
        endpoint({ ...rest, form: { ...form, moderation: 'none', automaticChecks: false } }).base,
      );
      expect(part(element, 'notice')!.textContent)
        .to.contain('civil')
        .and.not.contain('moderator')
        .and.not.contain('spam');
    });

    it('says at once what readers should know before they write, and the rest on request', async () => {
      const element = await shown(endpoint().base);
      const details = part(element, 'notice') as HTMLDetailsElement;
      const shows = (words: string) => details.innerText.includes(words);
      expect(shows('without an account') && shows('respectful')).to.equal(true);
      const rest = ['are optional', 'a few minutes to a few hours', 'checked automatically'];
      expect(rest.filter(shows)).to.be.empty;
      details.querySelector('summary')!.click();
      await soon(() => rest.every(shows), 'the rest');
    });

    it('says all of it to a reader who begins to write', async () => {
      const element = await shown(endpoint().base);
      const details = part(element, 'notice') as HTMLDetailsElement;
      element.shadowRoot!.querySelector('textarea')!.focus();
      await soon(() => details.innerText.includes('a few minutes to a few hours'), 'the rest');
    });

    it('keeps lines of text to a length that reads well', async () => {
      const element = await shown(endpoint().base);
      element.style.inlineSize = '100rem';
      expect(part(element, 'body')!.getBoundingClientRect().width).to.be.below(700);
    });

    it('joins replies to their comment by a line that bends to each and ends at the last', async () => {
      const { comments, ...rest } = exampleThread();
      const [first, second] = comments;
      const replies = [first!.replies[0]!, { ...second!, id: '9', parent: '1' }];
      const element = await shown(endpoint({ ...rest, comments: [{ ...first, replies }] }).base);
      element.style.setProperty('--inlay-border-width', '3px');
      await soon(() => getComputedStyle(inside(element, '#comment-9'), '::before').content !== 'none');
      const [before, last] = ['#comment-2', '#comment-9'].map((id) => inside(element, id));
      expect(getComputedStyle(before!, '::after').borderInlineStartWidth, 'goes on').to.equal('3px');
      expect(getComputedStyle(last!, '::after').content, 'ends').to.equal('none');
      for (const item of [before!, last!]) {
        const { borderBlockEndWidth, top, height } = getComputedStyle(item, '::before');
        expect(borderBlockEndWidth).to.equal('3px');
        const avatar = item.querySelector('[part=avatar]')!.getBoundingClientRect();
        const middle = avatar.top + avatar.height / 2 - item.getBoundingClientRect().top;
        expect(Number.parseFloat(top) + Number.parseFloat(height)).to.be.closeTo(middle, 3);
      }
      const { width, height } = inside(element, '#comment-1 > .line').getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(24);
    });

    it('stays within its box with long words and combining marks', async () => {
      const text = `${'x'.repeat(5000)} ${'Z\u0321\u0348\u0353'.repeat(500)} \u202Egnihtemos`;
      const thread = { ...exampleThread(), comments: [{ ...exampleThread().comments[1], text }] };
      const element = await shown(endpoint(thread).base);
      element.style.inlineSize = '300px';
      expect(inside(element, '.box').scrollWidth).to.be.at.most(300);
    });

    it('does not nest a hundred replies a hundred lists deep', async () => {
      const [first] = exampleThread().comments;
      let reply: object = { ...first, id: '100', replies: [] };
      for (let id = 99; id > 0; id--) reply = { ...first, id: String(id), replies: [reply] };
      const element = await shown(endpoint({ ...exampleThread(), comments: [reply] }).base);
      let depth = 0;
      for (let node = inside(element, '#comment-100'); node; node = node.parentElement!)
        if (node.matches('ol')) depth++;
      expect(depth).to.equal(9);
      expect(article(element, '100').textContent).to.contain('in reply to \u2068Ada Lund\u2069');
    });

    const shownLists = async (count: number) => {
      const [first] = exampleThread().comments;
      const comments = Array.from({ length: count }, (_, index) => ({
        ...{ ...first, id: String(index + 1), replies: [] },
      }));
      const element = await shown(endpoint({ ...exampleThread(), comments }).base);
      return [...element.shadowRoot!.querySelectorAll('.box > div > ol')];
    };

    it('stands in lists, short ones first, which a browser passes over while they are far off', async () => {
      const lists = await shownLists(50);
      expect(lists.map((list) => list.childElementCount)).to.deep.equal([7, 7, 7, 7, 20, 2]);
      const visibilities = lists.map((list) => getComputedStyle(list).contentVisibility);
      expect(visibilities).to.deep.equal(['visible', ...Array(5).fill('auto')]);
      const guesses = lists.map((list) => getComputedStyle(list).containIntrinsicBlockSize);
      expect(guesses).to.deep.equal(['none', ...Array(3).fill('auto 1008px'), 'auto 2880px', 'auto 2880px']);
      // a focus ring reaches out of the list, at whose edge such a list cuts
      for (const list of lists.slice(1)) expect(getComputedStyle(list).overflowClipMargin).to.equal('4px');
      const items = lists.flatMap((list) => [...list.children]);
      expect(items.map(({ id }) => id)).to.deep.equal(items.map((_, index) => `comment-${index + 1}`));
    });

    it('is laid out whole if it is short, as a thread is that comes in one part', async () => {
      for (const list of await shownLists(25))
        expect(getComputedStyle(list).contentVisibility).to.equal('visible');
    });
  });

  describe('writing', () => {
    it('says once, at each field, what is missing, and moves to the first', async () => {
      const { form, ...rest } = exampleThread();
      const { base, writes } = endpoint({ ...rest, form: { ...form, name: 'required' } });
      const element = await shown(base);
      await compose(element);
      press(element, 'Post comment');
      const field = inside<HTMLTextAreaElement>(element, 'textarea');
      await soon(() => inside(element, '#text-error-') && focused(element) === field, 'the first has focus');
      expect(inside(element, '#text-error-').textContent).to.equal('Please enter your comment');
      expect(inside(element, '#name-error-').textContent).to.equal('Please enter your name');
      expect(field.getAttribute('aria-invalid')).to.equal('true');
      expect(element.shadowRoot!.querySelectorAll('[part=error]')).to.have.length(2);
      expect(writes).to.be.empty;
    });

    it('shows the comment at once, then as the endpoint took it; focus and words follow', async () => {
      const { base, writes } = endpoint(exampleThread(), taking);
      const element = await shown(base);
      const told = heard<Event & { comment: { id: string } }>(document.body, 'inlay-comment-post');
      type(await compose(element), 'Hello *you*');
      press(element, 'Post comment');
      expect((await told).comment.id).to.equal('77');
      await element.updateComplete;
      expect(focused(element)).to.equal(article(element, '77'));
      expect(said(element)).to.equal('Your comment is published.');
      expect(part(element, 'title')!.textContent).to.contain('5 comments');
      expect(inside<HTMLTextAreaElement>(element, 'textarea').value).to.equal('');
      expect(writes[0]!.form.text).to.equal('Hello *you*');
      expect(Object.keys(localStorage).filter((key) => /draft|outbox/.test(key))).to.be.empty;
    });

    it('says that it waits for a moderator, and still shows it after a reload', async () => {
      const held: Answer = ({ method, path, form }) =>
        method === 'POST'
          ? posted(form, { status: 'pending' })
          : path === 'v1/comments/77'
            ? posted({ text: 'Hello' }, { status: 'pending' })
            : undefined;
      const { base } = endpoint(exampleThread(), held);
      const element = await shown(base);
      type(await compose(element), 'Hello');
      press(element, 'Post comment');
      await soon(() => said(element).includes('awaits moderation'));
      element.remove();
      const again = await shown(base);
      await soon(() => article(again, '77')?.textContent!.includes('Awaiting moderation'), 'its own comment');
    });

    it('says what can be done with a comment that waits, without a menu', async () => {
      const { base } = endpoint(exampleThread(), ({ method, form }) =>
        method === 'POST' ? posted(form, { status: 'pending' }) : undefined,
      );
      const element = await shown(base);
      type(await compose(element), 'Hello');
      press(element, 'Post comment');
      await soon(() => article(element, '77')?.textContent!.includes('Awaiting moderation'));
      const actions = () =>
        [...article(element, '77').querySelectorAll('[part~=actions] > button')].map((one) =>
          one.textContent!.trim(),
        );
      expect(actions()).to.deep.equal(['Edit', 'Delete']);
      for (const [name, answer] of [
        ['Edit', 'form'],
        ['Delete', '.choice'],
      ] as const) {
        press(article(element, '77'), name);
        await soon(() => article(element, '77').querySelector(answer), answer);
        press(article(element, '77'), 'Cancel');
        await soon(() => focused(element)?.textContent!.trim() === name, 'the focus is where it was');
      }
    });

    it('answers under the comment', async () => {
      const { base, writes } = endpoint(exampleThread(), taking);
      const element = await shown(base);
      press(article(element, '4'), 'Reply');
      await soon(() => focused(element)?.matches('textarea'), 'the reply has focus');
      type(focused(element) as HTMLTextAreaElement, 'Yes');
      press(article(element, '4'), 'Post reply');
      await soon(() => inside(element, '#comment-4 #comment-77'));
      expect(writes[0]!.form.parent).to.equal('4');
    });

    it('puts the endpoint’s complaints at their fields, and the text back', async () => {
      const errors = [
        { field: 'email', code: 'invalid', message: 'Bad.' },
        { field: 'text', code: 'x', message: 'Too rude.' },
      ];
      const { base } = endpoint(exampleThread(), ({ method }) =>
        method === 'POST' ? json({ title: 'No', errors }, { status: 422 }) : undefined,
      );
      const element = await shown(base);
      type(await compose(element), 'Rude');
      press(element, 'Post comment');
      await soon(() => inside(element, '#text-error-'));
      expect(inside(element, '#text-error-').textContent).to.equal('Too rude.');
      expect(inside(element, '#email-error-').textContent).to.contain('name@example.com');
      expect(inside<HTMLTextAreaElement>(element, 'textarea').value).to.equal('Rude');
      expect(element.shadowRoot!.querySelector('[id^=comment-local]')).to.not.exist;
    });

    it('keeps what could not be sent, says so, and sends it with the same key', async () => {
      let down = true;
      const { base, writes } = endpoint(exampleThread(), (write) =>
        write.method !== 'POST' ? undefined : down ? new Response('', { status: 503 }) : posted(write.form),
      );
      const element = await shown(base);
      type(await compose(element), 'Patience');
      press(element, 'Post comment');
      await soon(() => words(element).includes('Not sent yet'));
      element.remove();
      down = false;
      const again = await shown(base);
      await soon(() => words(again).includes('Patience'));
      press(again, 'Try now');
      await soon(() => article(again, '77'));
      const [one, other] = writes;
      expect(one!.form.key).to.have.length.above(20).and.equal(other!.form.key);
    });

    it('lets the writer change what the endpoint does not want', async () => {
      const closed = { type: 'https://inlay.example/problems:closed', title: 'Closed' };
      const { base } = endpoint(exampleThread(), ({ method }) =>
        method === 'POST' ? json(closed, { status: 403 }) : undefined,
      );
      const element = await shown(base);
      type(await compose(element), 'Too late');
      press(element, 'Post comment');
      await soon(() => words(element).includes('comments are closed here'));
      press(element, 'Change it');
      await soon(() => focused(element)?.matches('textarea'));
      expect((focused(element) as HTMLTextAreaElement).value).to.equal('Too late');
    });

    it('still offers to change what was refused after a reload, and says why', async () => {
      const closed = { type: 'https://inlay.example/problems:closed', title: 'Closed' };
      const { base, writes } = endpoint(exampleThread(), ({ method }) =>
        method === 'POST' ? json(closed, { status: 403 }) : undefined,
      );
      const element = await shown(base);
      type(await compose(element), 'Too late');
      press(element, 'Post comment');
      await soon(() => words(element).includes('comments are closed here'));
      element.remove();
      const again = await shown(base);
      await soon(() => words(again).includes('Too late'));
      expect(words(again)).to.contain('It could not be sent: comments are closed here');
      press(again, 'Change it');
      await soon(() => focused(again)?.matches('textarea'));
      expect((focused(again) as HTMLTextAreaElement).value).to.equal('Too late');
      expect(writes, 'it was not sent again').to.have.length(1);
    });

    it('forgets what was begun in a tab that is gone with what came of it', async () => {
      localStorage.setItem(
        'inlay:draft:https://www.example.com/news/ferry/##gone',
        JSON.stringify({ text: 'Hello', at: 1 }),
      );
      const { base } = endpoint();
      const text = async () => inside<HTMLTextAreaElement>(await shown(base), 'textarea');
      const field = await text();
      expect(field.value).to.equal('Hello');
      type(field, 'Hello world');
      type(field, '');
      expect((await text()).value).to.equal('');
    });

    it('keeps a draft for each page and each comment', async () => {
      const { base } = endpoint();
      const element = await shown(base);
      type(await compose(element), 'Half a thou');
      element.remove();
      expect((await compose(await shown(base))).value).to.equal('Half a thou');
      const other = await shown(base, { page: 'https://www.example.com/other/' });
      expect(inside<HTMLTextAreaElement>(other, 'textarea').value).to.equal('');
    });

    it('counts what is left near the limit', async () => {
      const { form, ...rest } = exampleThread();
      const element = await shown(endpoint({ ...rest, form: { ...form, maxLength: 200 } }).base);
      type(await compose(element), 'x'.repeat(150));
      await soon(() => inside(element, 'output')?.textContent === '50 characters left');
    });

    it('shows a preview', async () => {
      const element = await shown(endpoint().base);
      type(await compose(element), '**bold**');
      press(element, 'Preview');
      await soon(() => inside(element, '[part=preview] strong'));
    });

    it('remembers the writer only where asked to', async () => {
      const { base } = endpoint(exampleThread(), taking);
      const element = await shown(base);
      const field = await compose(element);
      type(inside(element, '[name=name]'), 'Ada');
      type(field, 'One');
      press(element, 'Post comment');
      await soon(() => article(element, '77'));
      expect(localStorage.getItem('inlay:me')).to.equal(null);
      await compose(element);
      inside<HTMLInputElement>(element, '[name=remember]').checked = true;
      type(await compose(element), 'Two');
      press(element, 'Post comment');
      await soon(() => localStorage.getItem('inlay:me'));
      element.remove();
      const again = await shown(base);
      await compose(again);
      expect(inside<HTMLInputElement>(again, '[name=name]').value).to.equal('Ada');
    });
  });

  describe('what a reader does', () => {
    it('edits and deletes their own, and nothing else', async () => {
      const { base, writes } = endpoint(exampleThread(), (write) =>
        write.method === 'PATCH'
          ? posted({ text: write.form.text! }, { editedAt: new Date().toISOString() })
          : write.method === 'DELETE'
            ? json({ id: '77', status: 'deleted', rev: 12 })
            : taking(write),
      );
      const element = await shown(base);
      type(await compose(element), 'Hallo');
      press(element, 'Post comment');
      await soon(() => article(element, '77'));
      expect((await more(element, '1')).textContent).to.not.contain('Delete');
      press(await more(element, '77'), 'Edit');
      await soon(() => focused(element)?.matches('textarea'));
      type(focused(element) as HTMLTextAreaElement, 'Hello');
      press(article(element, '77'), 'Save');
      await soon(() => article(element, '77').textContent!.includes('edited'));
      expect(writes[1]!.authorization).to.match(/^Bearer \w{20,}/);
      press(await more(element, '77'), 'Delete');
      await soon(() => words(element).includes('Delete this comment?'));
      press(article(element, '77'), 'Delete');
      await soon(() => !article(element, '77'));
      expect(part(element, 'title')!.textContent).to.contain('4');
    });

    it('edits a comment that has replies, which stay as they are', async () => {
      const [first] = exampleThread().comments;
      const { base } = endpoint(exampleThread(), ({ method, form }) =>
        method === 'PATCH' ? json({ ...alone(first!, { text: form.text }), rev: 10 }) : undefined,
      );
      const createdAt = new Date().toISOString();
      const own = { key: 'k', page: 'https://www.example.com/news/ferry/', comment: { ...first, createdAt } };
      localStorage.setItem(`inlay:mine:${new URL(base, document.baseURI).href}#1`, JSON.stringify(own));
      const element = await shown(base);
      press(await more(element, '1'), 'Edit');
      await soon(() => focused(element)?.matches('textarea'));
      type(focused(element) as HTMLTextAreaElement, 'The new ferry');
      press(article(element, '1'), 'Save');
      await soon(() => article(element, '1').textContent!.includes('The new ferry'));
      expect(inside(element, '#comment-1 #comment-2 #comment-3')).to.exist;
      expect(words(element)).to.not.contain('more replies');
    });

    it('votes and reports', async () => {
      const { base, writes } = endpoint(exampleThread(), ({ path }) =>
        path.endsWith('/vote')
          ? json({ up: 4, rev: 10 })
          : path.endsWith('/report')
            ? new Response(null, { status: 204 })
            : undefined,
      );
      const element = await shown(base);
      const vote = article(element, '1').querySelector<HTMLElement>('[data-do=vote]')!;
      vote.focus();
      vote.click();
      await soon(() => article(element, '1').textContent!.includes('Useful 4'));
      expect(focused(element), 'the focus stays').to.equal(vote);
      press(await more(element, '1'), 'Report');
      await soon(() => focused(element)?.matches('[type=radio]'));
      inside(element, '[type=radio]:not(:checked)').click();
      press(article(element, '1'), 'Send report');
      await soon(() => words(element).includes('A moderator will look at it'));
      expect(writes.map(({ path }) => path)).to.deep.equal(['v1/comments/1/vote', 'v1/comments/1/report']);
      expect(writes[1]!.form.reason).to.equal('abuse');
    });

    it('offers the orders that the source can give', async () => {
      const { base } = endpoint();
      const offered = (element: InlayComments) =>
        [...inside<HTMLSelectElement>(element, 'select').options].map(({ value }) => value);
      expect(offered(await shown(base))).to.deep.equal(['oldest', 'newest', 'top']);
      const element = document.createElement('inlay-comments');
      element.source = { ...inlay, can: ['sort'] };
      Object.assign(element, {
        endpoint: base,
        page: 'https://www.example.com/news/ferry/',
        loading: 'eager',
      });
      document.body.append(element);
      await soon(() => part(element, 'list'));
      expect(offered(element)).to.deep.equal(['oldest', 'newest']);
    });

    it('asks for another order, and for more', async () => {
      const { base, asked } = endpoint({ ...exampleThread(), next: 'c2' });
      const element = await shown(base);
      const select = inside<HTMLSelectElement>(element, 'select');
      select.value = 'newest';
      select.dispatchEvent(new Event('change', { bubbles: true }));
      await soon(() => asked.some(({ searchParams }) => searchParams.get('sort') === 'newest'));
      press(element, 'Show more comments');
      await soon(() => asked.some(({ searchParams }) => searchParams.get('cursor') === 'c2'));
    });

    it('is told when something did not work', async () => {
      const { base } = endpoint(exampleThread(), ({ path }) =>
        path.endsWith('/vote') ? new Response('', { status: 500 }) : undefined,
      );
      const element = await shown(base);
      press(article(element, '1'), 'Useful');
      await soon(() => article(element, '1').textContent!.includes('did not work'));
    });
  });

  describe('a comment', () => {
    const vote = (element: Element, id: string) =>
      article(element, id).querySelector<HTMLElement>('[data-do=vote]')!;

    it('takes a vote, and gives it back; the device remembers', async () => {
      let up = 3;
      const { base, writes } = endpoint(exampleThread(), ({ path, form }) =>
        path.endsWith('/vote') ? json({ up: (up += form.value === '1' ? 1 : -1) }) : undefined,
      );
      const element = await shown(base);
      expect(vote(element, '1').ariaPressed).to.equal('false');
      vote(element, '1').click();
      await soon(() => vote(element, '1').ariaPressed === 'true');
      expect(vote(element, '1').textContent!.trim()).to.equal('Useful 4');
      expect(said(element)).to.equal('Your vote is counted.');
      element.remove();
      const again = await shown(base);
      expect(vote(again, '1').ariaPressed).to.equal('true');
      vote(again, '1').click();
      await soon(() => vote(again, '1').ariaPressed === 'false');
      expect(said(again)).to.equal('Your vote is taken back.');
      expect(writes.map(({ form }) => form.value)).to.deep.equal(['1', '0']);
    });

    it('shows no count of nothing', async () => {
      const element = await shown(endpoint().base);
      expect(vote(element, '4').textContent!.trim()).to.equal('Useful');
    });

    it('is not offered to its own writer’s vote', async () => {
      const { base } = endpoint(exampleThread(), taking);
      const element = await shown(base);
      type(await compose(element), 'Mine');
      press(element, 'Post comment');
      await soon(() => inside(element, '#comment-77[part~=own] [data-do=more]'));
      expect(vote(element, '77')).to.equal(null);
    });

    it('names its buttons for whom they serve', async () => {
      const element = await shown(endpoint().base);
      const label = (name: string) => article(element, '1').querySelector(`[data-do=${name}]`)!.ariaLabel;
      expect(label('reply')).to.equal('Reply to Ada Lund');
      expect(label('more')).to.equal('More actions: Ada Lund');
    });

    it('folds its replies away, and says so', async () => {
      const element = await shown(endpoint().base);
      const line = inside(element, '#comment-1 > .line');
      expect([line.ariaLabel, line.ariaExpanded]).to.deep.equal(['1 reply', 'true']);
      line.focus();
      line.click();
      await soon(() => line.ariaExpanded === 'false');
      expect(line.textContent).to.equal('1 reply');
      expect(article(element, '2').checkVisibility()).to.equal(false);
      expect(focused(element)).to.equal(line);
      line.click();
      expect(article(element, '2').checkVisibility()).to.equal(true);
    });

    it('has initials of letters in a colour of its own; a silhouette stands for nobody', async () => {
      const element = await shown(endpoint().base);
      const avatar = (id: string) => article(element, id).querySelector<HTMLElement>('[part=avatar]')!;
      expect(avatar('1').textContent).to.equal('AL');
      expect(avatar('2').textContent).to.equal('');
      expect(getComputedStyle(avatar('1')).backgroundColor).to.not.equal(
        getComputedStyle(avatar('4')).backgroundColor,
      );
    });

    it('stands first where the editors picked it, and is marked', async () => {
      const thread = exampleThread();
      const [first, second] = thread.comments as [object, object];
      const element = await shown(
        endpoint({ ...thread, comments: [first, { ...second, pinned: true }] }).base,
      );
      expect(inside(element, '[part~=item]').id).to.equal('comment-4');
      expect(article(element, '4').textContent).to.contain('Editors’ pick');
    });

    it('clips a name with stacked marks', async () => {
      const thread = exampleThread();
      const name = `Z${'\u0321\u0348\u0353'.repeat(300)}o`;
      const comments = [{ ...thread.comments[1]!, author: newAuthor({ name }) }];
      const element = await shown(endpoint({ ...thread, comments }).base);
      const around = inside(element, '[part=author]').parentElement!;
      expect(getComputedStyle(around).overflow).to.equal('clip');
      expect(around.getBoundingClientRect().height).to.be.below(40);
    });

    it('calls a writer anonymous whose name nobody sees', async () => {
      const thread = exampleThread();
      const author = newAuthor({ name: '\u3164\u200B' });
      const element = await shown(
        endpoint({ ...thread, comments: [{ ...thread.comments[1]!, author }] }).base,
      );
      expect(article(element, '4').textContent).to.contain('Anonymous');
    });

    it('lets code that overflows be scrolled by keyboard', async () => {
      const thread = exampleThread();
      const text = `\`\`\`\n${'long '.repeat(100)}\n\`\`\``;
      const element = await shown(endpoint({ ...thread, comments: [{ ...thread.comments[1]!, text }] }).base);
      const code = inside(element, '[part=code]');
      code.focus();
      expect(focused(element)).to.equal(code);
      expect(code.scrollWidth).to.be.above(code.clientWidth);
    });

    it('has parts for a quotation and for code, whose corners follow the token', async () => {
      const thread = exampleThread();
      const text = '> Said before.\n\nRun `make` first.\n\n```\nmake\n```';
      const element = await shown(endpoint({ ...thread, comments: [{ ...thread.comments[1]!, text }] }).base);
      expect(inside(element, '[part=quote]').localName).to.equal('blockquote');
      expect(inside(element, '[part=code]').localName).to.equal('pre');
      const code = inside(element, '[part=inline-code]');
      expect(code.localName).to.equal('code');
      expect(getComputedStyle(code).borderRadius).not.to.equal('0px');
      element.style.setProperty('--inlay-radius', '0px');
      expect(getComputedStyle(code).borderRadius).to.equal('0px');
    });

    it('hands out its address', async () => {
      const written: string[] = [];
      const { writeText } = navigator.clipboard;
      navigator.clipboard.writeText = async (text) => void written.push(text);
      undo(() => void (navigator.clipboard.writeText = writeText));
      const element = await shown(endpoint().base);
      press(await more(element, '4'), 'Copy link');
      await soon(() => said(element) === 'Link copied.');
      expect(written).to.deep.equal(['https://www.example.com/news/ferry/#comment-4']);
      expect(focused(element)!.dataset.do, 'the focus returns').to.equal('more');
    });

    it('says that its address was copied for some seconds, above the page, where it moves nothing', async () => {
      const { writeText } = navigator.clipboard;
      navigator.clipboard.writeText = async () => {};
      undo(() => void (navigator.clipboard.writeText = writeText));
      const element = await shown(endpoint().base);
      const scope = await more(element, '4');
      const { height } = scope.getBoundingClientRect();
      press(scope, 'Copy link');
      await soon(() => inside(element, '[part~=toast]')?.matches(':popover-open'), 'it is shown');
      expect(scope.getBoundingClientRect().height).to.equal(height);
      await soon(() => !inside(element, '[part~=toast]'), 'it goes');
    });
  });

  describe('a form', () => {
    const key = (target: Element, name: string, more: KeyboardEventInit = {}) =>
      target.dispatchEvent(
        new KeyboardEvent('keydown', { key: name, bubbles: true, composed: true, cancelable: true, ...more }),
      );
    const reply = async (element: Element) => {
      article(element, '4').querySelector<HTMLElement>('[data-do=reply]')!.click();
      await soon(() => article(element, '4').querySelector('form textarea'));
      return article(element, '4').querySelector('textarea')!;
    };

    it('is one line until it is wanted, and waits open with a draft', async () => {
      const { base } = endpoint();
      const element = await shown(base);
      const field = inside(element, 'form textarea');
      expect(field.getBoundingClientRect().height).to.be.below(60);
      expect(inside(element, '[name=name]')).to.not.exist;
      type(await compose(element), 'Half');
      expect(inside(element, '[name=name]')).to.exist;
      element.remove();
      const again = await shown(base);
      expect(inside(again, 'form.open'), 'with the first view').to.exist;
    });

    it('invites where there are no comments', async () => {
      const element = await shown(endpoint({ ...exampleThread(), count: 0, comments: [] }).base).catch(() =>
        document.querySelector('inlay-comments')!,
      );
      expect(part(element, 'empty')!.textContent).to.equal('No comments yet. Start the discussion.');
    });

    it('is sent by Ctrl or Cmd and Enter', async () => {
      const { base, writes } = endpoint(exampleThread(), taking);
      const element = await shown(base);
      for (const modifier of ['ctrlKey', 'metaKey']) {
        const field = await compose(element);
        type(field, modifier);
        key(field, 'Enter', { [modifier]: true });
        await soon(() => writes.some(({ form }) => form.text === modifier));
      }
    });

    it('closes on Escape, and the focus returns to the button that opened it', async () => {
      const element = await shown(endpoint().base);
      key(await reply(element), 'Escape');
      expect(article(element, '4').querySelector('form')).to.equal(null);
      expect(focused(element)!.dataset.do).to.equal('reply');
    });

    it('has its whole width to itself on a phone: the line that folds the thread neither crosses it nor takes its taps', async () => {
      const element = await shown(endpoint().base);
      element.style.inlineSize = '22rem';
      const { id } = inside(element, 'li:has(> .line)');
      inside(element, `#${id} > article [data-do=reply]`).click();
      await soon(() => inside(element, `#${id} > article > form`), 'the form is open');
      const form = inside(element, `#${id} > article > form`);
      form.scrollIntoView({ block: 'center' });
      const { left, right, top, bottom } = form.getBoundingClientRect();
      for (let x = left + 2; x < right; x += 8)
        expect(
          form.contains(element.shadowRoot!.elementFromPoint(x, (top + bottom) / 2)),
          `at ${x}`,
        ).to.equal(true);
    });

    it('asks on Escape where something is written', async () => {
      const element = await shown(endpoint().base);
      const field = await reply(element);
      type(field, 'Half a reply');
      key(field, 'Escape');
      await soon(() => focused(element)?.dataset.do === 'continue');
      expect(article(element, '4').textContent).to.contain('Discard what you wrote?');
      press(article(element, '4'), 'Keep writing');
      await soon(() => focused(element) === field);
      expect(field.value).to.equal('Half a reply');
      key(field, 'Escape');
      await soon(() => focused(element)?.dataset.do === 'continue');
      press(article(element, '4'), 'Discard');
      expect(article(element, '4').querySelector('form')).to.equal(null);
      expect(Object.keys(localStorage).filter((name) => name.includes('draft'))).to.be.empty;
    });

    it('lets an error go as it is mended', async () => {
      const { form, ...rest } = exampleThread();
      const element = await shown(endpoint({ ...rest, form: { ...form, email: 'required' } }).base);
      const field = await compose(element);
      press(element, 'Post comment');
      await soon(() => inside(element, '#text-error-'));
      type(field, 'Hello');
      await element.updateComplete;
      expect(inside(element, '#text-error-')).to.not.exist;
      expect(inside(element, '#email-error-'), 'the other is said at its field').to.exist;
      expect(inside(element, '.errors'), 'and nowhere else').to.not.exist;
      type(inside(element, '[name=email]'), 'ada@example.com');
      await element.updateComplete;
      expect(inside(element, '#email-error-')).to.not.exist;
    });

    it('says one error once, at its field, which gets the focus', async () => {
      const element = await shown(endpoint().base);
      const field = await compose(element);
      type(inside(element, '[name=url]'), 'not an address');
      type(field, 'Hello');
      press(element, 'Post comment');
      await soon(() => focused(element) === inside(element, '[name=url]'), 'the field has focus');
      const { ariaInvalid } = focused(element)!;
      expect(ariaInvalid).to.equal('true');
      expect(focused(element)!.getAttribute('aria-describedby')).to.contain('url-error-');
      expect(element.shadowRoot!.querySelectorAll('[part=error]')).to.have.length(1);
    });

    it('says what is wrong with no field above them all', async () => {
      const { base } = endpoint(exampleThread(), (write) =>
        write.method === 'PATCH' ? json({ detail: 'Too late.' }, { status: 403 }) : taking(write),
      );
      const element = await shown(base);
      type(await compose(element), 'Hello');
      press(element, 'Post comment');
      await soon(() => article(element, '77')?.querySelector('[data-do=more]'), 'it is published');
      press(await more(element, '77'), 'Edit');
      await soon(() => inside(element, 'form[data-id=edit-77]'), 'the form is open');
      type(inside(element, 'form[data-id=edit-77] textarea'), 'Hello all');
      press(article(element, '77'), 'Save');
      await soon(() => focused(element)?.matches('.errors'), 'the error has focus');
      expect(focused(element)!.textContent!.trim()).to.equal('Too late.');
      expect(inside(element, 'form[data-id=edit-77] textarea').getAttribute('aria-invalid')).to.equal(
        'false',
      );
    });

    it('takes what nobody sees for nothing', async () => {
      const { base, writes } = endpoint(exampleThread(), taking);
      const element = await shown(base);
      type(await compose(element), '\u200B\u2800');
      press(element, 'Post comment');
      await soon(() => inside(element, '#text-error-'));
      expect(writes).to.be.empty;
    });

    it('has tools that put marks around what is selected, and take them away', async () => {
      const element = await shown(endpoint().base);
      const field = await compose(element);
      type(field, 'one two');
      const use = (name: string, from: number, to: number) => {
        field.setSelectionRange(from, to);
        inside(element, `[data-do=${name}]`).click();
        return field.value;
      };
      expect(use('bold', 0, 3)).to.equal('**one** two');
      expect(use('bold', 2, 5)).to.equal('one two');
      expect(use('italic', 4, 7)).to.equal('one *two*');
      expect(use('code', 0, 3)).to.equal('`one` *two*');
      type(field, 'a\nb');
      expect(use('list', 0, 3)).to.equal('- a\n- b');
      expect(use('quote', 0, 7)).to.equal('> - a\n> - b');
      type(field, 'see');
      expect(use('link', 0, 3)).to.equal('[see](https://)');
      expect(
        localStorage.getItem(Object.keys(localStorage).find((name) => name.includes('draft'))!),
      ).to.contain('[see]');
    });

    it('quotes in a reply what was selected in the comment', async () => {
      const element = await shown(endpoint().base);
      getSelection()!.selectAllChildren(article(element, '1').querySelector('[part=body] p')!);
      article(element, '1').querySelector<HTMLElement>('[data-do=reply]')!.click();
      await soon(() => article(element, '1').querySelector('textarea')?.value);
      expect(article(element, '1').querySelector('textarea')!.value).to.equal(
        '> The old ferry was never late.\n\n',
      );
    });

    it('previews in a tab, which arrows reach', async () => {
      const element = await shown(endpoint().base);
      type(await compose(element), '**bold**');
      const tab = inside(element, '[role=tab][data-do=write]');
      tab.focus();
      key(tab, 'ArrowRight');
      await element.updateComplete;
      expect(inside(element, '[part=preview] strong').textContent).to.equal('bold');
      expect(inside(element, '[data-do=preview]').ariaSelected).to.equal('true');
      expect(inside(element, 'form textarea').checkVisibility()).to.equal(false);
      key(inside(element, '[data-do=preview]'), 'ArrowLeft');
      await element.updateComplete;
      expect(inside(element, 'form textarea').checkVisibility()).to.equal(true);
    });
  });

  it('remembers the order that a reader chose', async () => {
    const { base, asked } = endpoint();
    const element = await shown(base);
    const select = inside<HTMLSelectElement>(element, 'select');
    select.value = 'newest';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await soon(() => localStorage.getItem('inlay:sort'));
    element.remove();
    const again = await shown(base);
    expect(asked.at(-1)!.searchParams.get('sort')).to.equal('newest');
    expect(inside<HTMLSelectElement>(again, 'select').value).to.equal('newest');
  });

  describe('in an app whose router shows one page after another', () => {
    const pageA = 'https://www.example.com/a/';
    const pageB = 'https://www.example.com/b/';
    /** Waits until the thread of the page is shown. */
    const turn = async (element: InlayComments, go: () => void) => {
      const loaded = heard(element, 'inlay-load');
      go();
      await loaded;
      await element.updateComplete;
    };
    const field = (element: Element) => inside<HTMLTextAreaElement>(element, 'textarea');

    it('a form belongs to its page: text, draft and post', async () => {
      const { base, writes } = endpoint(exampleThread(), taking);
      const element = await shown(base, { page: pageA });
      type(await compose(element), 'About A');
      await turn(element, () => (element.page = pageB));
      expect(field(element).value).to.equal('');
      expect(inside(element, 'form.open'), 'no draft waits here').to.not.exist;
      type(await compose(element), 'About B');
      press(element, 'Post comment');
      await soon(() => writes.length);
      expect([writes[0]!.form.page, writes[0]!.form.text]).to.deep.equal([pageB, 'About B']);
      await turn(element, () => (element.page = pageA));
      expect(inside(element, 'form.open'), 'the draft opens its form').to.exist;
      expect(field(element).value).to.equal('About A');
    });

    it('what is on its way when the page changes arrives at the page it was written for', async () => {
      let answer!: (response: Response) => void;
      const { base, writes } = endpoint(exampleThread(), (write) =>
        write.method === 'POST' ? new Promise((resolve) => (answer = resolve)) : undefined,
      );
      const element = await shown(base, { page: pageA });
      type(await compose(element), 'On its way');
      press(element, 'Post comment');
      await soon(() => writes.length);
      await turn(element, () => (element.page = pageB));
      answer(posted(writes[0]!.form));
      await soon(() => Object.keys(localStorage).some((key) => key.includes('mine:') && key.endsWith('#77')));
      expect(writes.map(({ form }) => form.page)).to.deep.equal([pageA]);
      expect(words(element), 'not shown under another page').to.not.contain('On its way');
      expect(said(element)).to.equal('');
    });

    it('without a page of its own it follows the location', async () => {
      const before = location.href;
      undo(() => history.replaceState(null, '', before));
      const { base, writes, asked } = endpoint(exampleThread(), taking);
      const element = await shown(base, { page: '' });
      type(await compose(element), 'Here');
      await turn(element, () => history.pushState(null, '', '/elsewhere/'));
      expect(asked.filter(({ searchParams }) => searchParams.get('page')?.endsWith('/elsewhere/'))).to.exist;
      expect(field(element).value).to.equal('');
      type(await compose(element), 'There');
      press(element, 'Post comment');
      await soon(() => writes.length);
      expect(new URL(writes[0]!.form.page!).pathname).to.equal('/elsewhere/');
      await turn(element, () => history.replaceState(null, '', before));
      expect(field(element).value).to.equal('Here');
    });
  });

  it('shows the whole ring of what has focus at the edge of a list', async () => {
    const element = await shown(endpoint().base);
    const button = article(element, '1').querySelector<HTMLElement>('[data-do=reply]')!;
    button.focus();
    const { outlineWidth, outlineOffset } = getComputedStyle(button);
    const ring = parseFloat(outlineWidth) + parseFloat(outlineOffset);
    expect(ring).to.be.above(0);
    const edge = (one: Element) => one.getBoundingClientRect().left;
    expect(edge(button) - edge(inside(element, 'ol'))).to.be.at.least(ring);
    const margin = getComputedStyle(article(element, '1').querySelector('[part=body]')!);
    expect(parseFloat(margin.overflowClipMargin)).to.be.at.least(ring);
  });

  it('turns what points where the text runs from right to left, and sets the count apart from a Latin heading', async () => {
    const element = await shown(endpoint().base, { lang: 'ar', dir: 'rtl', heading: 'Comments' });
    expect(getComputedStyle(inside(element, '[data-do=reply]'), '::before').scale).to.equal('-1 1');
    const count = inside(element, '[role=heading] bdi');
    // outside of the count, or the space would stand on its far side
    expect(count.previousSibling!.textContent).to.match(/^\s+$/);
    expect(count.textContent).to.match(/^\d+$/);
    expect(getComputedStyle(inside(element, '[role=heading] bdi')).unicodeBidi).to.equal('isolate');
    element.dir = 'ltr';
    expect(getComputedStyle(inside(element, '[data-do=reply]'), '::before').scale).to.equal('none');
  });

  describe('permalinks', () => {
    it('open the part of the thread that holds the comment and move there', async () => {
      history.replaceState(null, '', '#comment-3');
      const { base, asked } = endpoint();
      const element = await shown(base, { loading: 'lazy' });
      await soon(() => focused(element) === article(element, '3'), 'the comment has focus');
      expect(asked[0]!.searchParams.get('at')).to.equal('3');
    });
  });

  describe('a plain form in the element', () => {
    it('hands over what is typed, with caret and focus', async () => {
      let answer!: (response: Response) => void;
      const held = new Promise<Response>((resolve) => (answer = resolve));
      const { base } = endpoint(exampleThread(), ({ method }) => (method === 'GET' ? held : undefined));
      const light = '<form method="post"><textarea name="text"></textarea><input name="name" /></form>';
      const promise = shown(base, {}, light);
      const old = document.querySelector<HTMLTextAreaElement>('inlay-comments > form textarea')!;
      await soon(() => inside(old.closest('inlay-comments')!, 'slot'));
      old.value = 'Half way';
      old.focus();
      old.setSelectionRange(4, 4);
      answer(json(exampleThread()));
      const element = await promise;
      const field = inside<HTMLTextAreaElement>(element, 'textarea');
      await soon(() => focused(element) === field, 'focus follows');
      expect(field.value).to.equal('Half way');
      expect(field.selectionStart).to.equal(4);
      expect(element.querySelector('form')).to.exist;
      expect(old.value, 'a reload does not bring back what was sent').to.equal('');
    });

    it('adds to a draft from before, and repeats nothing of it', async () => {
      const { base } = endpoint();
      const first = await shown(base);
      type(inside(first, 'textarea'), 'Yesterday');
      first.remove();
      const plain = (text: string) => `<form method="post"><textarea name="text">${text}</textarea></form>`;
      const draft = async (text: string) => {
        const element = await shown(base, {}, plain(text));
        const { value } = await compose(element);
        element.remove();
        return value;
      };
      expect(await draft('Today')).to.equal('Today\n\nYesterday');
      expect(await draft('Today')).to.equal('Today\n\nYesterday');
    });

    it('is left alone when the thread is asked for again', async () => {
      const { base, asked } = endpoint();
      const light = '<ol><li id="comment-1">Old</li></ol><form><textarea name="text"></textarea></form>';
      const element = await shown(base, { style: 'margin-block: 100px 2000px; display: block' }, light);
      scrollTo(0, 150);
      const before = inside(element, '#comment-1').getBoundingClientRect().top;
      expect(before).to.be.above(0);
      const loaded = heard(element, 'inlay-load');
      void element.reload();
      await loaded;
      await element.updateComplete;
      expect(asked).to.have.length.above(1);
      expect(inside(element, '#comment-1').getBoundingClientRect().top).to.equal(before);
    });
  });

  describe('every state', () => {
    for (const { name, state, attributes, content, answer } of commentsStates)
      it(`is accessible: ${name}`, async () => {
        const { base } = endpoint(answer as object);
        const element = document.createElement('inlay-comments');
        for (const [key, value] of Object.entries({
          endpoint: base,
          loading: 'eager',
          lang: 'en',
          ...attributes,
        }))
          element.setAttribute(key, value);
        element.append(content ?? '');
        document.body.append(element);
        await soon(() => element.matches(`:state(${state})`), state);
        await element.updateComplete;
        await expect(element).to.be.accessible();
      });
  });
});
