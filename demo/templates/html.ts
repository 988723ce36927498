import { escapeHtml } from '../../src/comments/html.js';

/** Markup that is written as it is. Everything else that a template is given is text, and escaped. */
export class Markup {
  readonly source: string;

  constructor(source: string) {
    this.source = source;
  }
}

export type Content = Markup | string | number | null | undefined | false | readonly Content[];

function write(content: Content): string {
  if (content === null || content === undefined || content === false) return '';
  if (content instanceof Markup) return content.source;
  if (Array.isArray(content)) return content.map(write).join('');
  return escapeHtml(String(content));
}

/** A template of HTML or XML. */
export const html = (strings: TemplateStringsArray, ...contents: Content[]): Markup =>
  new Markup(String.raw({ raw: strings }, ...contents.map(write)));
