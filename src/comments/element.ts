import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { choice, inRange } from '../core/attributes.js';
import { InlayDataElement } from '../core/data-element.js';
import { ResourceController } from '../core/resource.js';
import { findPage } from '../core/page.js';
import { shared } from '../core/styles.js';
import { button } from './thread/button.js';
import { Conversation, type CommentsElement } from './conversation.js';
import { formView, notice } from './thread/form.js';
import { sorts, type Thread } from './model.js';
import { whenBelow } from './thread/reserve.js';
import type { CommentsQuery } from './source.js';
import { sources } from './sources/index.js';
import { styles } from './styles.js';

/** The comment that the page's address names: fragments do not reach into shadow roots. */
const addressed = () => /^#comment-(.+)/.exec(location.hash)?.[1] ?? null;

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
 * @csspart header - the line with the heading and the order; in a comment, who wrote it and when
 * @csspart title - the heading
 * @csspart notice - the words above the form; that a comment waits, or is on its way
 * @csspart form - the form, for a comment, a reply or a change
 * @csspart field - a label, its field and what is wrong with it
 * @csspart label - a label
 * @csspart input - a field
 * @csspart error - what is wrong with a field
 * @csspart list - the comments, and the replies to one
 * @csspart item - one comment with its replies
 * @csspart avatar - the writer's initials or picture
 * @csspart meta - name, badge and time
 * @csspart author - the writer's name
 * @csspart badge - "Author" or "Moderator"
 * @csspart time - when it was written
 * @csspart body - what was written
 * @csspart footer - the buttons of a comment or a form
 * @csspart link - a link
 * @csspart button - a button
 * @csspart status - what is announced; stands in the box while there is nothing to show
 * @cssstate loading - nothing to show yet
 * @cssstate ready - the thread is shown
 * @cssstate empty - the form is shown, and there are no comments
 * @cssstate stale - an earlier thread is shown because the endpoint fails
 * @cssstate error - nothing to show, and the endpoint fails
 */
export class InlayComments extends InlayDataElement<Thread> implements CommentsElement {
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
  sort: string | null = null;
  /** Comments shown at first and with every "more", 1 to 100. */
  limit = 25;
  /** Leaves the votes out. */
  noVotes = false;
  /** New comments come by themselves, so that nothing is reloaded. */
  override refresh: number | null = 0;

  readonly #talk = new Conversation(this);

  protected override readonly resource = new ResourceController<CommentsQuery, Thread>(this, {
    query: () => ({ ...this.query, at: this.#at }),
    load: async (query, http) => {
      // at hand before the plain thread and form go, so that no key is lost
      if (!this.#talk.thread && this.querySelector('form, [id^=comment-]'))
        this.#adopt = await import('./thread/takeover.js');
      return this.#talk.load(query, http);
    },
    isEmpty: ({ comments }) => !comments.length,
  });

  /** the answer that was shown last */
  #shown: Thread | null = null;
  #at: string | null = null;
  #adopt: typeof import('./thread/takeover.js') | null = null;
  #reserved = true;
  #waits: (() => void) | null = null;

  /** What is asked for at first. */
  get query(): CommentsQuery {
    return {
      endpoint: this.endpointUrl,
      page: findPage(this.page),
      sort: choice(this.localName, 'sort', this.sort, sorts, 'oldest'),
      limit: inRange(this.localName, 'limit', this.limit, 1, 100) ?? 25,
    };
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.#follow);
    this.#at = addressed();
    if (this.#at) this.loading = 'eager';
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#follow);
    this.#waits?.();
    this.#talk.close();
    this.#waits = this.#shown = null;
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    for (const type of ['click', 'submit', 'input', 'change', 'focusin'])
      root.addEventListener(type, this.#act);
    return root;
  }

  readonly #follow = (): void => {
    const id = addressed();
    if (id) void import('./thread/permalink.js').then((module) => module.follow(this.#talk, id));
  };

  /** What a reader does is answered by what follows the first view. */
  readonly #act = async (event: Event): Promise<void> => {
    const { type, target } = event;
    if (type === 'submit') event.preventDefault();
    const acted = (target as Element).closest<HTMLElement>('[data-do], form');
    if (!acted) return;
    try {
      // at once where it can: a page may be left in the next moment
      await (this.#talk.more ?? (await this.#talk.loadMore())).handle(type, acted);
    } catch {
      this.#talk.announce(this.#talk.say('comments.failed'), true);
    }
  };

  #show(thread: Thread): void {
    this.#shown = thread;
    this.#talk.view.sort = this.query.sort;
    this.#talk.show(thread);
    const move = this.#adopt?.adopt(this);
    this.#adopt = null;
    void this.updateComplete.then(() => {
      move?.();
      if (!this.isConnected) return;
      const end = this.shadowRoot!.querySelector('.end');
      if (end && this.#reserved) this.#waits ??= whenBelow(end, () => this.#giveRoomBack());
      this.#follow();
      void this.#talk.settle();
    });
  }

  #giveRoomBack(): void {
    this.#reserved = false;
    this.requestUpdate();
  }

  protected override renderModel(model: Thread): unknown {
    const talk = this.#talk;
    const { say, view } = talk;
    talk.speak(this.locale);
    if (this.#shown !== model) this.#show(model);
    const { count, closed, form, earlier, next, comments } = talk.thread!;
    const counted = count === null ? say('comments.heading') : say('comments.title', { count });
    // a heading of the page's own keeps the count beside it
    const title =
      this.querySelector(':scope > [slot=heading]') || this.heading
        ? html`<slot name="heading">${this.heading}</slot
            ><span class="quiet">${count === null ? '' : ` ${counted}`}</span>`
        : (this.heading ?? counted);
    return html`<div class="box ${this.#reserved ? 'reserved' : ''}">
      <div part="header">
        ${this.renderHeading(title)}
        ${talk.can.includes('sort') && comments.length ? this.#renderSort() : nothing}
      </div>
      ${
        closed || !talk.dialect!.writer
          ? html`<p part="notice">${say('comments.closed')}</p>`
          : html`<slot name="notice">${notice(talk, form)}</slot> ${formView(talk, talk.formState(null))}`
      }
      <p part="status" role="status" class=${talk.failed ? '' : 'hidden'}>${talk.said}</p>
      ${talk.fresh.length ? button('fresh', say('comments.fresh', { count: talk.fresh.length })) : nothing}
      ${earlier ? button('earlier', say('comments.earlier')) : nothing} ${view.lists}
      ${next ? button('more', say('comments.more')) : nothing}
      <div class="end"></div>
    </div>`;
  }

  #renderSort(): TemplateResult {
    const { say, view } = this.#talk;
    return html`<select part="input" data-do="sort" aria-label=${say('comments.sort')}>
      ${sorts.map(
        (sort) =>
          html`<option value=${sort} ?selected=${sort === view.sort}>${say(`comments.${sort}`)}</option>`,
      )}
    </select>`;
  }
}
