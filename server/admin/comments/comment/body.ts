/** Renders a comment's nodes. Everything is text or one of these elements. */
import { html, nothing, type TemplateResult } from 'lit';
import type { BodyNode } from 'inlay/internal/comments/body';
import { t } from '../../i18n/index.js';

type Rendered = TemplateResult | string;

/** Each paragraph, list or quotation finds its own direction; what is in it follows. */
export const bodyOf = (nodes: readonly BodyNode[]): Rendered[] => nodes.map((node) => one(node, 'auto'));

const inner = (nodes: readonly BodyNode[]): Rendered[] => nodes.map((node) => one(node, nothing));

function one(node: BodyNode, dir: 'auto' | typeof nothing): Rendered {
  if (typeof node === 'string') return node;
  const inside = inner(node.children);
  switch (node.tag) {
    case 'p':
      return html`<p dir=${dir}>${inside}</p>`;
    case 'blockquote':
      return html`<blockquote dir=${dir}>${inside}</blockquote>`;
    case 'ul':
      return html`<ul dir=${dir}>
        ${inside}
      </ul>`;
    case 'ol':
      return html`<ol dir=${dir} start=${node.start ?? nothing}>
        ${inside}
      </ol>`;
    case 'li':
      return html`<li>${inside}</li>`;
    case 'pre':
      return html`<pre tabindex="0" role="group" aria-label=${t('queue.comment')}>${inside}</pre>`;
    case 'code':
      return html`<code>${inside}</code>`;
    case 'em':
      return html`<em>${inside}</em>`;
    case 'strong':
      return html`<strong>${inside}</strong>`;
    case 'a':
      // lets a moderator see where a link leads before following it
      return html`<a
        href=${node.href ?? nothing}
        title=${node.href ?? nothing}
        rel="nofollow noopener noreferrer"
        target="_blank"
        >${inside}</a
      >`;
  }
}
