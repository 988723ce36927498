/** The export of Comentario (version 3) and of Commento (version 1): comentario's internal/svc/impex_comentario.go. */
import { ThreadsByPage, type ImportedComment } from '../export.js';
import { countOf, idOf, isTrue, listOf, parentOf, textOf, timeOf, type Fields } from '../files/fields.js';
import type { JsonFormat } from '../format.js';

export const comentario: JsonFormat = {
  name: 'Comentario',
  recognizes: (record) => 'version' in record && Array.isArray(record['comments']) && 'commenters' in record,
  read([document], timeZone) {
    const { pages, comments, commenters } = document!;
    const people = new Map(listOf(commenters).map((one) => [idOf(one['id'] ?? one['commenterHex']), one]));
    const threads = new ThreadsByPage();
    for (const { id, path, isReadonly } of listOf(pages))
      threads.add(idOf(id), { url: withSlash(textOf(path) ?? '/'), closed: isTrue(isReadonly) });
    for (const one of listOf(comments)) {
      const isOld = 'commentHex' in one;
      const url = isOld ? oldAddress(one) : null;
      const page = isOld ? (url ?? '') : idOf(one['pageId']);
      if (isOld) threads.add(page, { url, closed: false });
      threads.put(page, isOld ? oldComment(one, people, timeZone) : commentOf(one, people, timeZone));
    }
    return threads.all();
  },
};

const withSlash = (path: string): string => (path.startsWith('/') ? path : `/${path}`);

/** What is called a URL is the path on the domain. */
function oldAddress(comment: Fields): string | null {
  const path = textOf(comment['url'], comment['path']) ?? '';
  if (/^https?:\/\//.test(path)) return path;
  const host = textOf(comment['domain'], comment['host']);
  return host
    ? `https://${host.replace(/^https?:\/\//, '').replace(/\/$/, '')}${withSlash(path)}`
    : withSlash(path);
}

type People = ReadonlyMap<string, Fields>;

/** What both versions have. */
function shared(
  comment: Fields,
  person: Fields | undefined,
): Omit<ImportedComment, 'id' | 'parent' | 'createdAt' | 'status'> {
  const markdown = textOf(comment['markdown']);
  return {
    name: textOf(person?.['name'], comment['authorName']),
    email: textOf(person?.['email']),
    url: textOf(person?.['websiteUrl'], person?.['link']),
    body: markdown === null ? { html: textOf(comment['html']) ?? '' } : { markdown },
    votes: countOf(comment['score']),
    badge: isTrue(person?.['isModerator']) ? 'moderator' : null,
  };
}

const commentOf = (one: Fields, people: People, timeZone: string): ImportedComment => ({
  ...shared(one, people.get(idOf(one['userCreated']))),
  id: idOf(one['id']),
  parent: parentOf(one['parentId']),
  createdAt: timeOf(one['createdTime'], timeZone),
  editedAt: timeOf(one['editedTime'], timeZone),
  status: isTrue(one['isDeleted'])
    ? 'deleted'
    : isTrue(one['isApproved'])
      ? 'approved'
      : isTrue(one['isPending'])
        ? 'pending'
        : 'rejected',
  pinned: isTrue(one['isSticky']),
});

const oldStates: Record<string, ImportedComment['status']> = {
  approved: 'approved',
  unapproved: 'pending',
  flagged: 'spam',
};

function oldComment(one: Fields, people: People, timeZone: string): ImportedComment {
  const parent = parentOf(one['parentHex']);
  const isDeleted = isTrue(one['deleted']) || textOf(one['markdown']) === '[deleted]';
  return {
    ...shared(one, people.get(idOf(one['commenterHex']))),
    id: idOf(one['commentHex']),
    parent: parent === 'root' ? null : parent,
    createdAt: timeOf(one['creationDate'], timeZone),
    status: isDeleted ? 'deleted' : (oldStates[idOf(one['state'])] ?? 'rejected'),
  };
}
