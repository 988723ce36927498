/** The outside checks: services that look at a comment's text and say what is wrong with it. */
import type { CommentsConfig } from '../config.js';

export interface Looked {
  site: string;
  pageUrl: string;
  name: string | null;
  email: string | null;
  url: string | null;
  text: string;
  isReply: boolean;
  /** `null` when it is looked at again later: the address is not kept */
  address: string | null;
}

/** What it found, as a word for moderators; `null` for nothing. Throws when it cannot tell. */
export interface Provider {
  name: string;
  /** what becomes of a comment it finds something about */
  verdict: 'spam' | 'pending';
  look: (comment: Looked, signal: AbortSignal) => Promise<string | null>;
}

export function providersOf({ akismet, moderator }: CommentsConfig): Provider[] {
  return [
    ...(akismet ? [akismetProvider(akismet)] : []),
    ...(moderator ? [moderationProvider(moderator)] : []),
  ];
}

const at = (endpoint: string, path: string): string => endpoint.replace(/\/*$/, '/') + path;

/** Akismet's `comment-check`: it answers the word true or false, and knows senders by their address. */
const akismetProvider = ({ key, endpoint }: NonNullable<CommentsConfig['akismet']>): Provider => ({
  name: 'akismet',
  verdict: 'spam',
  look: async ({ address, pageUrl, name, email, url, text, isReply }, signal) => {
    if (address === null) return null;
    const body = new URLSearchParams({
      api_key: key,
      blog: new URL(pageUrl).origin,
      permalink: pageUrl,
      user_ip: address,
      comment_type: isReply ? 'reply' : 'comment',
      comment_author: name ?? '',
      comment_author_email: email ?? '',
      comment_author_url: url ?? '',
      comment_content: text,
    });
    const answer = await fetch(at(endpoint, 'comment-check'), {
      method: 'POST',
      body,
      signal,
      redirect: 'error',
    });
    const word = (await answer.text()).trim();
    if (word !== 'true' && word !== 'false')
      throw new Error(`it answered ${answer.status} ${word.slice(0, 100)}`);
    return word === 'true' ? 'akismet' : null;
  },
});

/** OpenAI's `/moderations`, which other services speak too. */
const moderationProvider = ({
  key,
  endpoint,
  model,
}: NonNullable<CommentsConfig['moderator']>): Provider => ({
  name: 'moderator',
  verdict: 'pending',
  look: async ({ text }, signal) => {
    const answer = await fetch(at(endpoint, 'moderations'), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...(key && { Authorization: `Bearer ${key}` }) },
      body: JSON.stringify({ model, input: text }),
      signal,
      redirect: 'error',
    });
    if (!answer.ok) throw new Error(`it answered ${answer.status}`);
    const { results } = (await answer.json()) as {
      results?: { flagged?: boolean; categories?: Record<string, boolean> }[];
    };
    const [result] = results ?? [];
    if (typeof result?.flagged !== 'boolean') throw new Error('its answer has no results');
    if (!result.flagged) return null;
    const found = Object.entries(result.categories ?? {}).filter(([, is]) => is);
    return `moderator:${found.map(([category]) => category).join(' ') || 'flagged'}`;
  },
});
