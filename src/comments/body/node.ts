/** The tree that a comment's text becomes. */
export type BodyTag = 'p' | 'blockquote' | 'ul' | 'ol' | 'li' | 'pre' | 'code' | 'em' | 'strong' | 'a';

export interface BodyElement {
  tag: BodyTag;
  children: BodyNode[];
  /** of `a`: http, https or mailto */
  href?: string;
  /** of `ol`: the first item's number, where it is not 1 */
  start?: number;
}

/** An element, or text, in which a line feed is a line break. */
export type BodyNode = string | BodyElement;
