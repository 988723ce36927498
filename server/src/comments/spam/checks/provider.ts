/** The shape of an outside check, and what it is given. */
import type { Writer } from '../../writer-fields.js';

export interface Looked extends Writer {
  site: string;
  pageUrl: string;
  text: string;
  isReply: boolean;
  /** `null` when it is checked again later: the address is not stored */
  address: string | null;
}

/** Returns its finding as a word for moderators, or `null` for none. Throws if it cannot tell. */
export interface Provider {
  name: string;
  /** what becomes of a comment it finds something about */
  verdict: 'spam' | 'pending';
  look: (comment: Looked, signal: AbortSignal) => Promise<string | null>;
  /** learns what a moderator says it is, where that is not what it found itself */
  learn?: (comment: Looked, kind: 'ham' | 'spam', signal: AbortSignal) => Promise<void>;
}

export const at = (endpoint: string, path: string): string =>
  (endpoint.endsWith('/') ? endpoint : `${endpoint}/`) + path;
