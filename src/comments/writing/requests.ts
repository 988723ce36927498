/** The requests that change a thread. */
import type { Client } from '../client.js';
import type { Comment } from '../model.js';
import type { NewComment, Posted } from '../source.js';

export const post = (client: Client, comment: NewComment): Promise<Posted> =>
  client.write((writer, access, http) => writer.post(access, comment, http));

export const edit = (client: Client, id: string, text: string): Promise<Posted> =>
  client.write((writer, access, http) => writer.edit!(access, id, text, http));

export const remove = (client: Client, id: string): Promise<void> =>
  client.write((writer, access, http) => writer.remove!(access, id, http));

export const vote = (client: Client, id: string, on: boolean): Promise<number | null> =>
  client.write((writer, access, http) => writer.vote!(access, id, http, on));

export const report = (client: Client, id: string, reason: string): Promise<void> =>
  client.write((writer, access, http) => writer.report!(access, id, reason, http));

/** The device's own comment as it is now, `null` when it is gone; as it is known where the system cannot say. */
export const readOwn = (client: Client, known: Comment): Promise<Comment | null> =>
  client.write((writer, access, http) => writer.own?.(access, known.id, http) ?? known);
