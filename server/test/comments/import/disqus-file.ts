/** Disqus' XML. */
export interface DisqusPost {
  id: string;
  thread?: string;
  parent?: string;
  message?: string;
  at?: string;
  author?: string;
  deleted?: boolean;
  spam?: boolean;
}

export const thread = (id: string, inside: string) => `<thread dsq:id="${id}">${inside}</thread>`;
export const post = ({
  id,
  thread = '1',
  parent,
  message = `<p>Post ${id}</p>`,
  at,
  author,
  deleted,
  spam,
}: DisqusPost) =>
  `<post dsq:id="${id}"><id/><message><![CDATA[${message}]]></message><createdAt>${at ?? `2019-03-0${id}T10:00:00Z`}</createdAt>
  <isDeleted>${deleted ?? false}</isDeleted><isSpam>${spam ?? false}</isSpam>
  <author><name>${author ?? 'Ada'}</name><isAnonymous>true</isAnonymous></author>
  <thread dsq:id="${thread}"/>${parent ? `<parent dsq:id="${parent}"/>` : ''}</post>`;
export const disqus = (...inside: string[]) =>
  `<?xml version="1.0" encoding="utf-8"?><disqus xmlns="http://disqus.com" xmlns:dsq="http://disqus.com/disqus-internals">${inside.join('')}</disqus>`;
export const link = (address: string) =>
  `<id/><link>${address}</link><isClosed>false</isClosed><isDeleted>false</isDeleted>`;
