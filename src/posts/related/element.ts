import { findPage } from '../../core/page/find-page.js';
import { InlayPostList } from '../list-element.js';
import type { PostsQuery } from '../source.js';

/**
 * Posts that go with the page. Leaves out the page itself and what another list above it shows.
 *
 * @summary Posts related to the page.
 * @tag inlay-related
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
export class InlayRelated extends InlayPostList {
  static override readonly tagName: string = 'inlay-related';

  protected override readonly kind = 'related';

  protected override filters(): Partial<PostsQuery> {
    return { page: findPage(this.page) };
  }
}
