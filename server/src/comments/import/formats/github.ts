/** Discussions (giscus) or issues (utterances) as GitHub's GraphQL API answers them; docs/importing.md has the query. */
import type { ImportedComment, ImportedThread } from '../export.js';
import { countOf, idOf, isTrue, listOf, objectOf, textOf, timeOf, type Fields } from '../files/fields.js';
import type { JsonFormat } from '../format.js';

const kinds = { discussions: 'giscus', issues: 'utterances' } as const;

const formatOf = (kind: keyof typeof kinds): JsonFormat => {
  const pageOf = (record: Fields) => {
    const { repository } = objectOf(record['data'] ?? record);
    return objectOf(objectOf(repository)[kind]);
  };
  return {
    name: kinds[kind],
    recognizes: (record) => Array.isArray(pageOf(record)['nodes']),
    read: (records, timeZone) =>
      records.flatMap((record) => listOf(pageOf(record)['nodes'])).map((node) => threadOf(node, timeZone)),
  };
};

export const giscus = formatOf('discussions');
export const utterances = formatOf('issues');

/** What GitHub says in place of an answer, or beside one that is not complete; `null` where it complains of nothing. */
export function complaintIn(records: readonly Fields[]): string | null {
  for (const record of records) {
    const isAnswer = 'data' in record || Object.keys(record).length === 1;
    const message = textOf(
      isAnswer ? listOf(record['errors'])[0]?.['message'] : null,
      'documentation_url' in record ? record['message'] : null,
    );
    if (message) return message;
  }
  return null;
}

function threadOf(node: Fields, timeZone: string): ImportedThread {
  let missing = 0;
  /** A list, whose length the API also tells, as it answers 100 at a time. */
  const all = (connection: unknown): Fields[] => {
    const { nodes, totalCount } = objectOf(connection);
    const list = listOf(nodes);
    missing += Math.max(0, countOf(totalCount) - list.length);
    return list;
  };
  const comments = all(node['comments']).flatMap((comment) => [
    commentOf(comment, null, timeZone),
    ...all(comment['replies']).map((reply) => commentOf(reply, idOf(comment['id']), timeZone)),
  ]);
  return { url: addressOf(node), closed: isTrue(node['locked']), comments, missing };
}

/**
 * The address is the last line of the text that giscus and utterances begin a thread with; else the title may be one. An
 * address within a line may be anything that somebody wrote about.
 */
function addressOf({ title, body }: Fields): string | null {
  const text = textOf(body)?.replace(/<!--[^]*?-->/g, '') ?? '';
  const last = text.trimEnd().split('\n').at(-1)!.trim();
  const address = last.startsWith('[') ? /\]\((.*)\)$/.exec(last)?.[1] : last.replace(/^<(.*)>$/, '$1');
  if (address && /^https?:\/\/[^\s<>]+$/.test(address)) return address;
  const name = textOf(title)?.trim() ?? '';
  if (/^https?:\/\//.test(name)) return name;
  return /^[\w\-./%~]+$/.test(name) ? `/${name === 'index' ? '' : name.replace(/^\//, '')}` : null;
}

function commentOf(node: Fields, parent: string | null, timeZone: string): ImportedComment {
  const author = objectOf(node['author']);
  const html = textOf(node['bodyHTML']);
  const thumbs = listOf(node['reactionGroups']).find(({ content }) => content === 'THUMBS_UP');
  return {
    id: idOf(node['id']),
    parent,
    name: textOf(author['login']),
    email: null,
    url: textOf(author['url']),
    body: html === null ? { markdown: textOf(node['body']) ?? '' } : { html },
    createdAt: timeOf(node['createdAt'], timeZone),
    editedAt: timeOf(node['lastEditedAt'], timeZone),
    status: textOf(node['deletedAt']) ? 'deleted' : isTrue(node['isMinimized']) ? 'rejected' : 'approved',
    votes:
      countOf(node['upvoteCount']) +
      countOf(objectOf(thumbs?.['reactors'] ?? thumbs?.['users'])['totalCount']),
    badge: isOwn(node['authorAssociation']) ? 'moderator' : null,
  };
}

const isOwn = (association: unknown): boolean =>
  ['OWNER', 'MEMBER', 'COLLABORATOR'].includes(idOf(association));
