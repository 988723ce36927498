/** Markdown of another system's comment as the markup that comments are stored in. */
import MarkdownIt from 'markdown-it';
import { toMarkup } from './markup.js';

/** As comment systems read it: a line break is one, and bare addresses are links. Its HTML is read as an export's HTML is. */
const markdown = new MarkdownIt({ html: true, breaks: true, linkify: true })
  // lines of a table can be read, its cells in one line cannot
  .disable('table');

/** A text without any of these is the same in both, and most comments are. */
const marks = /[\\`*_<>&[\]!~|:#]|^[ \t]|^(?:[-+=]|\d+[.)])/im;

export const fromMarkdown = (text: string): string => {
  const lines = text.replace(/\r\n?/g, '\n');
  return marks.test(lines) ? toMarkup(markdown.render(lines)) : lines;
};
