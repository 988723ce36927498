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

/** What it found, as a word for moderators; `null` for nothing. Throws when it cannot tell. */
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
