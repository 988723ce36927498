/** The requests that change a thread. Only this module uses the device's credentials. */
import { pageClient } from '../../core/page-client.js';
import type { Http } from '../../core/request.js';
import type { Client } from '../client.js';
import { credentialsFor } from '../device/identity.js';
import type { Comment } from '../model.js';
import type { Access, CommentsWriter, NewComment, Posted } from '../source.js';

/** Changes the thread as this device. */
async function write<T>(
  { endpoint, page, source }: Client,
  change: (writer: CommentsWriter, access: Access, http: Http) => T | Promise<T>,
): Promise<T> {
  const writer = await source!.writer!();
  return change(writer, { endpoint, page, ...credentialsFor(endpoint) }, pageClient());
}

export const post = (client: Client, comment: NewComment): Promise<Posted> =>
  write(client, (writer, access, http) => writer.post(access, comment, http));

export const edit = (client: Client, id: string, text: string): Promise<Posted> =>
  write(client, (writer, access, http) => writer.edit!(access, id, text, http));

export const remove = (client: Client, id: string): Promise<void> =>
  write(client, (writer, access, http) => writer.remove!(access, id, http));

export const vote = (client: Client, id: string, on: boolean): Promise<number | null> =>
  write(client, (writer, access, http) => writer.vote!(access, id, http, on));

export const report = (client: Client, id: string, reason: string): Promise<void> =>
  write(client, (writer, access, http) => writer.report!(access, id, reason, http));

/** The device's own comment as it is now, `null` when it is gone; as it is known where the system cannot say. */
export const readOwn = (client: Client, known: Comment): Promise<Comment | null> =>
  write(client, (writer, access, http) => writer.own?.(access, known.id, http) ?? known);
