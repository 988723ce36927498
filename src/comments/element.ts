import { html, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { choice, inRange } from '../core/attributes.js';
import { oneOf } from '../core/parse/check.js';
import { InlayDataElement } from '../core/data-element.js';
import { ResourceController } from '../core/resource.js';
import { findPage } from '../core/page/find-page.js';
import { shared } from '../core/styles.js';
import { addressed, draftKey } from './device/marks.js';
import { readItem, writeItem } from './device/storage.js';
import { sorts, type Sort, type Thread } from './model.js';
import { Session } from './session.js';
import type { CommentsQuery, CommentsSource } from './source.js';
import { sources } from './sources/index.js';
import { styles } from './styles/index.js';
import type { Host } from './thread/context.js';
import { threadView, titleWords } from './thread/view.js';

/**
 * The comments of a page, and the form to write one: without an account, with nothing asked but the text. What is
 * written is kept on the reader's device until the endpoint has it, across lost connections, reloads and crashes.
 *
 * @summary The comments of a page.
 * @tag inlay-comments
 * @slot - shown without JavaScript, while nothing has loaded, and when the endpoint fails; a form in it hands over what is typed
 * @slot heading - replaces the words of the heading; the count follows them
 * @slot notice - replaces the words above the form
 * @fires {InlayLoadEvent<Thread>} inlay-load - the thread is shown; does not bubble
 * @fires {InlayErrorEvent} inlay-error - no thread could be had; does not bubble
 * @fires {InlayCommentEvent} inlay-comment-post - the reader's comment was taken, to be shown or to wait for a moderator
 * @fires {InlayCommentEvent} inlay-comment-edit - the reader changed a comment
 * @fires {InlayCommentEvent} inlay-comment-delete - the reader deleted a comment
 * @fires {InlayCommentEvent} inlay-comment-vote - the reader voted for a comment
 * @fires {InlayCommentEvent} inlay-comment-report - the reader reported a comment
 * @csspart header - the line with the heading and the order
 * @csspart title - the heading
 * @csspart notice - the words above the form; what becomes of a comment, or of what a reader did with it
 * @csspart pending - the notice that a comment waits, or is on its way
 * @csspart failed - the notice that something failed
 * @csspart toast - the notice that something was done; it stands above the page for some seconds
 * @csspart form - the form for a comment, a reply or an edit
 * @csspart toolbar - in a form, tabs and tools
 * @csspart tab - in a form, "Write" or "Preview"
 * @csspart selected - the tab of what is shown
 * @csspart tool - in a form, a button that puts marks around the text
 * @csspart icon - the drawing on it
 * @csspart preview - in a form, what is written as it will look
 * @csspart field - a label, its field and what is wrong with it
 * @csspart label - a label
 * @csspart input - a field
 * @csspart textarea - the field for the text
 * @csspart select - the order
 * @csspart checkbox - whether the writer is remembered
 * @csspart radio - a reason of a report
 * @csspart error - what is wrong with a field
 * @csspart list - a list of comments; a long thread has several, one below the other
 * @csspart root - a list of comments that reply to none
 * @csspart nested - a list of replies to a comment
 * @csspart item - one comment with its replies
 * @csspart reply - an item that is a reply; also the button that opens one
 * @csspart own - an item that this device posted
 * @csspart comment - one comment without its replies
 * @csspart avatar - the writer's initials or picture
 * @csspart meta - name, badge and time
 * @csspart author - the writer's name; also the badge of the page's author
 * @csspart badge - a mark beside the name
 * @csspart moderator - the badge of a moderator
 * @csspart pick - the mark of an editors' pick
 * @csspart time - when it was written
 * @csspart permalink - the link around the time
 * @csspart reply-to - in a deep reply, the link to what it replies to
 * @csspart body - what was written
 * @csspart quote - in a body, a quotation
 * @csspart code - in a body, a block of code
 * @csspart inline-code - in a body, code in a line of text
 * @csspart footer - the buttons of a comment or a form
 * @csspart actions - the footer of a comment
 * @csspart link - a link
 * @csspart button - a button
 * @csspart primary - the button that sends
 * @csspart cancel - the button that closes a form or a question
 * @csspart vote - the button that votes; `aria-pressed` says whether it did
 * @csspart more - the button that shows more actions
 * @csspart menu - more actions, which stand above the page
 * @csspart copy-link - the button that copies a comment's address
 * @csspart report - the button that opens the report
 * @csspart send-report - the button that sends the report
 * @csspart edit - the button that opens one's own comment for a change
 * @csspart delete - the button that asks whether to delete one's own comment
 * @csspart sure-delete - the button that deletes it
 * @csspart discard - the button that throws away what is written
 * @csspart continue - the button that goes on writing
 * @csspart retry - the button that tries again
 * @csspart take-back - the button that takes back a comment which is not sent yet
 * @csspart line - the line between a comment and its replies, which folds them away; rules for `button` leave it alone
 * @csspart replies - the button that shows more replies
 * @csspart more-comments - the button that shows more comments
 * @csspart earlier - the button that shows all comments from the start
 * @csspart fresh - the button that shows new comments
 * @csspart empty - stands in place of the comments when there are none
 * @csspart status - what is announced; stands in the box while there is nothing to show
 * @cssprop [--inlay-text-width=65ch] - longest line of a comment
 * @cssprop [--inlay-color-avatar=a hue of the name] - the writer's initials
 * @cssprop [--inlay-color-avatar-surface=a hue of the name] - behind the writer's initials
 * @cssstate loading - nothing to show yet
 * @cssstate ready - the thread is shown
 * @cssstate empty - the form is shown, and there are no comments
 * @cssstate stale - an earlier thread is shown because the endpoint fails
 * @cssstate error - nothing to show, and the endpoint fails
 */
export class InlayComments extends InlayDataElement<Thread, CommentsSource> implements Host {
  static override readonly tagName: string = 'inlay-comments';

  /** The systems that `source` can name; add your own under a new name. */
  static readonly sources = sources;

  static override properties: PropertyDeclarations = {
    sort: {},
    limit: { type: Number },
    noVotes: { type: Boolean, attribute: 'no-votes' },
  };

  static override styles = [shared, styles];

  /** `oldest`, `newest` or `top` first, until the reader chooses. */
  sort: Sort | null = null;
  /** Comments shown at first and with every "more", 1 to 100. */
  limit = 25;
  /** Leaves the votes out. */
  noVotes = false;
  /** New comments arrive by themselves, so nothing is reloaded. */
  override refresh: number | null = 0;

  protected override readonly resource = new ResourceController<CommentsQuery, Thread>(this, {
    query: () => ({ ...this.query, at: this.#at }),
    load: async (query, signal) => {
      const session = this.#sessionFor(query);
      const first = !session.store.thread;
      const plain = first && this.querySelector('form, [id^=comment-]');
      // loaded before the plain thread and form go, so that no keystroke is lost
      if (plain) this.#takeover = await import('./thread/takeover.js');
      return session.load(query, signal, first && !!this.querySelector('form'));
    },
    isEmpty: ({ comments }) => !comments.length,
  });

  #session: Session | null = null;
  /** the answer that was shown last */
  #shown: Thread | null = null;
  #at: string | null = null;
  /** the order that the reader chose on an earlier page */
  #sort: Sort | null = null;
  #takeover: typeof import('./thread/takeover.js') | null = null;

  /** The first query of the thread. */
  get query(): CommentsQuery {
    return {
      endpoint: this.endpointUrl,
      page: findPage(this.page),
      sort: this.#sort ?? choice(this.localName, 'sort', this.sort, sorts, 'oldest'),
      limit: inRange(this.localName, 'limit', this.limit, 1, 100) ?? 25,
    };
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#at = addressed();
    this.#sort = oneOf(readItem('sort'), sorts);
    if (this.#at) this.loading = 'eager';
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#session?.close();
    this.#shown = null;
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    for (const type of ['click', 'submit', 'input', 'change', 'focusin', 'keydown'])
      root.addEventListener(type, this.#act);
    return root;
  }

  /** `writing/` answers what a reader does. */
  readonly #act = async (event: Event): Promise<void> => {
    const { type, target } = event;
    if (type === 'submit') event.preventDefault();
    const acted = (target as Element).closest<HTMLElement>('[data-do], form');
    const session = this.#session;
    if (!acted || !session) return;
    // until the form's code is there, and if it never comes
    if (type === 'input' && !session.writing)
      writeItem(draftKey(session.client.page, acted.dataset.id!), {
        text: (target as HTMLTextAreaElement).value,
        at: Date.now(),
      });
    try {
      // at once where possible: the reader may leave the page in the next moment
      await (session.writing ?? (await session.write())).handle(event, acted, target as HTMLElement);
    } catch {
      session.store.announce(session.say('comments.failed'), true);
    }
  };

  /** A session belongs to a page: another page starts another, with forms and drafts of its own. */
  #sessionFor(query: CommentsQuery): Session {
    const { source } = this;
    if (!this.#session?.client.serves(source, query)) {
      this.#session?.close();
      this.#session = new Session(this, source, query);
    }
    return this.#session;
  }

  #show(session: Session, thread: Thread): void {
    this.#shown = thread;
    session.show(thread, this.query.sort);
    const move = this.#takeover?.takeOver(this, session.store.formState);
    this.#takeover = null;
    void this.updateComplete.then(() => {
      move?.();
      if (this.isConnected) void session.settle();
    });
  }

  /** When less or more comes than there was space for, what the reader sees does not jump. */
  protected override update(changed: PropertyValues): void {
    const waits = () => this.matches(':state(loading)');
    const box = () => this.getBoundingClientRect();
    const before = waits() && box();
    if (!before) return super.update(changed);
    const { top, bottom } = before;
    // a page that is shorter for a moment is scrolled by the browser
    this.style.minBlockSize = `${this.offsetHeight}px`;
    super.update(changed);
    this.style.minBlockSize = '';
    if (waits()) return;
    // what follows is on the screen: it stays; where the head of the thread is near and more comes, the head does
    if (bottom <= innerHeight)
      scrollBy({
        top: Math.min(top > -innerHeight / 4 ? 0 : Infinity, box().bottom - bottom),
        behavior: 'instant',
      });
    const rest = Math.min(bottom, innerHeight) - box().bottom;
    if (rest < 1) return;
    this.style.minBlockSize = `${this.offsetHeight + rest}px`;
    // a file that cannot be had leaves no blank
    import('./live/reserve.js').then(
      ({ giveBack }) => giveBack(this),
      () => (this.style.minBlockSize = ''),
    );
  }

  protected override renderWaiting(): TemplateResult {
    const lines = html`<article><span part="avatar"></span><i></i><i></i><i></i></article>`;
    return html`<div part="status" class="box" aria-busy="true"><i></i>${Array(5).fill(lines)}</div>`;
  }

  protected override renderModel(model: Thread): unknown {
    const session = this.#sessionFor(this.query);
    session.speak(this.locale);
    if (this.#shown !== model) this.#show(session, model);
    return threadView(session, this.renderHeading(titleWords(session)));
  }
}
