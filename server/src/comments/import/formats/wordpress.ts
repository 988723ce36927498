/** WordPress' export (WXR), a feed whose items hold their comments: wp-admin/includes/export.php of WordPress. */
import type { XmlElement } from 'inlay/internal/core/request';
import { readInstant } from 'inlay/internal/core/time/instants';
import type { ImportedComment } from '../export.js';
import { childText } from '../files/xml.js';
import type { XmlFormat } from '../format.js';

export const wordpress: XmlFormat = {
  name: 'WordPress',
  recognizes: (beginning) => /xmlns:\w+="https?:\/\/wordpress\.org\/export\/1\.\d/.test(beginning),
  records: ['item'],
  async read(records, timeZone) {
    const threads = [];
    for await (const item of records) {
      const comments = [...item.children].filter(({ localName }) => localName === 'comment');
      if (comments.length)
        threads.push({
          url: childText(item, 'link'),
          closed: childText(item, 'comment_status') === 'closed',
          comments: comments.map((comment) => read(comment, timeZone)),
        });
    }
    return threads;
  },
};

const statuses: Record<string, ImportedComment['status']> = {
  1: 'approved',
  approve: 'approved',
  0: 'pending',
  hold: 'pending',
  spam: 'spam',
  trash: 'deleted',
  'post-trashed': 'deleted',
};

function read(comment: XmlElement, timeZone: string): ImportedComment {
  const text = (name: string) => childText(comment, `comment_${name}`);
  const parent = text('parent');
  const isComment = [null, 'comment'].includes(text('type'));
  return {
    id: text('id') ?? '',
    parent: parent === '0' ? null : parent,
    name: text('author'),
    email: text('author_email'),
    url: text('author_url'),
    body: { html: paragraphs(text('content') ?? '') },
    createdAt: Date.parse(time(text('date_gmt'), 'UTC') ?? time(text('date'), timeZone) ?? ''),
    status: isComment ? (statuses[text('approved') ?? ''] ?? 'rejected') : 'no comment',
  };
}

/** An unknown time is written as zeros. */
const time = (words: string | null, timeZone: string): string | null =>
  words?.startsWith('0000') ? null : readInstant(words?.replace(' ', 'T'), timeZone);

/** WordPress stores line feeds: one is a line break, a blank line parts paragraphs. */
const paragraphs = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .split(/(<pre\b.*?<\/pre>)/is)
    .map((part, index) => (index % 2 ? part : withBreaks(part.split('\n').map((line) => line.trim()))))
    .join('');

const blockTag = /^<\/?(?:p|div|ul|ol|li|blockquote|pre|h\d)\b/i;

function withBreaks(lines: readonly string[]): string {
  let html = '';
  let above = '';
  for (const line of lines) {
    const isBroken = above && line && !blockTag.test(line) && !endsInBlock(above);
    html += line ? (isBroken ? '<br>' : ' ') + line : above && '</p><p>';
    above = line;
  }
  return html;
}

const endsInBlock = (line: string): boolean =>
  line.endsWith('>') && blockTag.test(line.slice(line.lastIndexOf('<')));
