import type { PropertyDeclarations } from 'lit';
import { InlayPostList } from '../list-element.js';
import type { PostsQuery } from '../source.js';

/**
 * The newest posts, of a category, a tag or an author where wanted: the block "Daily Life" of a front page. Leaves out the
 * page itself and what another list above it shows.
 *
 * @summary The newest posts, such as those of a category.
 * @tag inlay-latest
 * @slot - shown without JavaScript, while nothing has loaded, and when the endpoint fails
 * @fires {InlayLoadEvent<PostList>} inlay-load - an answer is shown; does not bubble
 * @fires {InlayErrorEvent} inlay-error - loading or showing it failed; does not bubble
 * @csspart header - the line with the heading
 * @csspart title - the heading
 * @csspart list - the posts
 * @csspart item - one post
 * @csspart body - its words
 * @csspart link - a link
 * @csspart headline - the link of a post: its title
 * @csspart image - its picture
 * @csspart meta - what is known besides: category, time, minutes, visits
 * @csspart category - its category
 * @csspart time - when it was published
 * @csspart minutes - how long it takes to read, from two minutes on
 * @csspart visits - how often it was read
 * @csspart button - a button
 * @csspart more - the button that shows more posts
 * @csspart retry - the button that tries again
 * @csspart status - fills the box while there is nothing to show
 * @cssprop [--inlay-header-size = 2.5em] - block size of the heading
 * @cssprop [--inlay-row-size = 7.375em] - least block size of a row: 3.25em when compact; of a card 8em below its picture
 * @cssprop [--inlay-columns = 2] - columns where it is wide enough; 3 of cards
 * @cssstate loading - nothing to show yet
 * @cssstate ready - a current answer is shown
 * @cssstate empty - there are no posts, or the other lists show them all
 * @cssstate stale - the last good answer is shown because the endpoint fails
 * @cssstate error - nothing to show, and the endpoint fails
 */
export class InlayLatest extends InlayPostList {
  static override readonly tagName: string = 'inlay-latest';

  static override properties: PropertyDeclarations = { category: {}, tag: {}, author: {} };

  /** Only posts of this category; it is the heading too, unless there is another. */
  category: string | null = null;
  /** Only posts with this tag. */
  tag: string | null = null;
  /** Only posts by this author. */
  author: string | null = null;

  protected override readonly kind = 'latest';

  protected override get defaultHeading(): string {
    return this.category ?? this.tag ?? this.author ?? super.defaultHeading;
  }

  protected override filters(): Partial<PostsQuery> {
    const { category, tag, author } = this;
    return { category, tag, author };
  }
}
