/** How an endpoint recognizes this device, and what its reader wants remembered. */
import type { WriterField } from '../model.js';
import { readItem, writeItem } from './storage.js';

/** Random secrets of this device, one pair for each endpoint. */
export interface Credentials {
  /** whoever shows it owns what was posted with it */
  editToken: string;
  /** one vote each */
  device: string;
}

/** A key that no other comment has. */
export const randomKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(20))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** The device's credentials at the endpoint, created when they are first needed. */
export function credentialsFor(endpoint: string | null): Credentials {
  const key = `device:${endpoint}`;
  if (!readItem(key)) writeItem(key, { editToken: randomKey(), device: randomKey() });
  // read back, because another tab may have stored its own at the same time
  return readItem<Credentials>(key)!;
}

/** The writer's fields, to be filled in next time. */
export type Identity = Record<WriterField, string>;

/** The fields as last sent from this page; forgotten with the page. */
let current: Identity | null = null;

export const readIdentity = (): Identity | null => current ?? readItem('me');
export const isRemembered = (): boolean => readItem('me') !== null;

/** Fills in the writer's fields until the page goes, and on later pages where asked to. */
export function rememberIdentity(identity: Identity, remember: boolean): void {
  current = identity;
  writeItem('me', remember ? identity : null);
}
