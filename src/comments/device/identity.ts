/** How an endpoint knows this device again, and what a reader wants remembered. */
import { keep, recall } from './storage.js';
import type { Desk } from '../source.js';

const random = () =>
  [...crypto.getRandomValues(new Uint8Array(20))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** A key that no other comment has. */
export const newKey = random;

/** The desk of this device at that endpoint; its secrets are made at first and kept. */
export function deskFor(endpoint: string | null, page: string): Desk {
  const key = `device:${endpoint}`;
  if (!recall(key)) keep(key, { editToken: random(), device: random() });
  // read back, as another tab may have made one at the same time
  return { endpoint, page, ...recall<{ editToken: string; device: string }>(key)! };
}
