/** The words of the mail to moderators: plain text, in which nothing that readers wrote stands in a header. */

export interface WaitingComment {
  id: number;
  site: string;
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

/** @param admin address of the admin; `null` where the settings do not say */
export function messageAbout(comments: readonly WaitingComment[], admin: string | null): Message {
  const [first] = comments;
  const sites = new Set(comments.map(({ site }) => site));
  const on = sites.size === 1 ? first!.site : `${sites.size} sites`;
  const wait = comments.length === 1 ? '1 comment waits' : `${comments.length} comments wait`;
  const more = comments.length - mostShown;
  return {
    subject: `${wait} for a moderator – ${on}`,
    text: [
      ...comments.slice(0, mostShown).map(shown),
      ...(more > 0 ? [`And ${more} more.`] : []),
      admin ? `Decide on them: ${admin}` : 'Decide on them in the admin, under Comments.',
    ].join('\n\n'),
  };
}

function shown({ page, name, text }: WaitingComment): string {
  const characters = [...text];
  const words = characters.length > excerpt ? `${characters.slice(0, excerpt).join('').trimEnd()}…` : text;
  const quoted = words.split('\n').map((line) => `> ${line}`.trimEnd());
  return [`${name ?? 'Somebody'} on ${page}`, ...quoted].join('\n');
}
