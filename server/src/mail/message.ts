/** The mail to moderators: plain text, in which nothing that readers wrote stands in a header. */
import { formatNumber } from 'inlay/internal/core/language/numbers';
import { phrasesOf } from '../comments/html/site-phrases.js';
import { mailPhrases } from './phrases.js';

export interface WaitingComment {
  id: number;
  site: string;
  /** of the site */
  language?: string | undefined;
  page: string;
  name: string | null;
  text: string;
}

export interface Message {
  subject: string;
  text: string;
}

/** Comments that a mail shows; the others are counted. */
const mostShown = 20;
/** Characters of a comment that a mail shows. */
const excerpt = 300;

/**
 * In the language of the first comment's site.
 * @param admin address of the admin; `null` where the settings do not say
 */
export async function messageAbout(
  comments: readonly WaitingComment[],
  admin: string | null,
): Promise<Message> {
  const phrases = await phrasesOf({ language: comments[0]?.language });
  const { waiting, more, decide } = mailPhrases(phrases.lang);
  const counted = (words: string, count: number): string =>
    words.replace('{count}', formatNumber(count, phrases.lang));
  const sites = [...new Set(comments.map(({ site }) => site))].join(', ');
  const others = comments.length - mostShown;
  return {
    subject: `${counted(waiting, comments.length)} – ${sites}`,
    text: [
      ...comments.slice(0, mostShown).map((comment) => shown(comment, phrases('anonymous'))),
      ...(others > 0 ? [counted(more, others)] : []),
      // a line of its own: an address keeps its direction there
      admin ? `${decide}\n${admin}` : decide,
    ].join('\n\n'),
  };
}

function shown({ page, name, text }: WaitingComment, anonymous: string): string {
  const characters = [...text];
  const words = characters.length > excerpt ? `${characters.slice(0, excerpt).join('').trimEnd()}…` : text;
  const quoted = words.split('\n').map((line) => `> ${line}`.trimEnd());
  return [name ?? anonymous, page, ...quoted].join('\n');
}
