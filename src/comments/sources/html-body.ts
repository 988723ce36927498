import { safeUrl } from '../../core/parse/urls.js';
import type { BodyNode, BodyTag } from '../body.js';

const tags: Record<string, BodyTag> = {
  ...{ P: 'p', BLOCKQUOTE: 'blockquote', UL: 'ul', OL: 'ol', LI: 'li', PRE: 'pre', CODE: 'code' },
  ...{ EM: 'em', I: 'em', STRONG: 'strong', B: 'strong' },
};
/** Elements whose text is no text. */
const silent = new Set([
  'SCRIPT',
  'STYLE',
  'TEMPLATE',
  'NOSCRIPT',
  'IFRAME',
  'OBJECT',
  'SVG',
  'MATH',
  'TITLE',
  'TEXTAREA',
]);
/** Deeper elements are left out, their text is not. */
const deepest = 20;

/**
 * HTML of a comment, parsed into an inert document, as nodes: the elements that a comment has are kept without their
 * attributes, links where they are http, https or mailto; of all others only the text.
 */
export function bodyOf(root: Node): BodyNode[] {
  const inline = (node: Node, depth: number, verbatim: boolean): BodyNode[] =>
    [...node.childNodes].flatMap((child): BodyNode[] => {
      if (child.nodeType === 3) {
        const words = child.nodeValue ?? '';
        // white space of the markup is one space; a line break is an element of its own
        return [verbatim ? words : words.replace(/\s+/g, ' ')];
      }
      if (child.nodeType !== 1 || silent.has(child.nodeName.toUpperCase())) return [];
      const name = child.nodeName.toUpperCase();
      if (name === 'BR') return ['\n'];
      if (depth > deepest) return [child.textContent ?? ''];
      const children = inline(child, depth + 1, verbatim || name === 'PRE');
      const href = name === 'A' ? safeUrl((child as Element).getAttribute('href')) : null;
      if (href) return [{ tag: 'a', href, children }];
      const tag = Object.hasOwn(tags, name) ? tags[name] : undefined;
      return tag ? [{ tag, children }] : children;
    });
  return paragraphs(inline(root, 0, false));
}

const isBlock = (node: BodyNode) => typeof node !== 'string' && /^(p|blockquote|ul|ol|pre)$/.test(node.tag);
const isBlank = (node: BodyNode) => typeof node === 'string' && !node.trim();

/** Turns loose text between blocks into paragraphs. */
function paragraphs(nodes: BodyNode[]): BodyNode[] {
  const blocks: BodyNode[] = [];
  let loose: BodyNode[] = [];
  const end = () => {
    if (!loose.every(isBlank)) blocks.push({ tag: 'p', children: loose });
    loose = [];
  };
  for (const node of nodes) {
    if (!isBlock(node)) loose.push(node);
    else {
      end();
      blocks.push(node);
    }
  }
  end();
  return blocks;
}
