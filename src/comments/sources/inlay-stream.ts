import { fields } from '../../core/parse/check.js';
import { tryOr } from '../../core/try-or.js';
import { endpointUrl } from '../../core/parse/urls.js';
import type { Stream } from '../source.js';
import { parseComment } from './inlay-thread.js';

/** The endpoint's server-sent events. */
export const inlayStream: Stream = ({ endpoint, page }, on, refused) => {
  const events = new EventSource(endpointUrl(endpoint!, 'v1/comments/stream', { page }));
  const listen = (name: string, heard: (data: Record<string, unknown>) => void) =>
    events.addEventListener(name, (event) => {
      const { data } = event as MessageEvent<string>;
      heard(fields(tryOr(() => JSON.parse(data) as unknown)));
    });
  for (const name of ['comment', 'edit'] as const)
    listen(name, (data) => {
      const comment = parseComment(data.comment);
      if (comment) on[name](comment);
    });
  listen('delete', ({ id }) => {
    if (typeof id === 'string') on.remove(id);
  });
  listen('reload', () => on.reload());
  // the browser comes back by itself after a lost connection, and gives up after a refusal
  events.onerror = () => {
    if (events.readyState === EventSource.CLOSED) refused();
  };
  return () => events.close();
};
