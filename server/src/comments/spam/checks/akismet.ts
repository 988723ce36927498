/** Akismet's API, version 1.1, which other services speak too: https://akismet.com/developers/ */
import type { CommentsConfig } from '../../config.js';
import { at, type Looked, type Provider } from './provider.js';

type Call = 'comment-check' | 'submit-spam' | 'submit-ham';

/** `user_ip` must be there, and where a comment came from is known only while it comes in. */
const unknownAddress = '0.0.0.0';

export function akismetProvider({ key, endpoint }: NonNullable<CommentsConfig['akismet']>): Provider {
  // reports are to say what the check said, so that the service finds the comment again
  const ask = (call: Call, comment: Looked, signal: AbortSignal): Promise<Response> => {
    const { address, pageUrl, name, email, url, text, isReply } = comment;
    const body = new URLSearchParams({
      api_key: key,
      blog: new URL(pageUrl).origin,
      permalink: pageUrl,
      user_ip: address ?? unknownAddress,
      comment_type: isReply ? 'reply' : 'comment',
      comment_author: name ?? '',
      comment_author_email: email ?? '',
      comment_author_url: url ?? '',
      comment_content: text,
    });
    return fetch(at(endpoint, call), { method: 'POST', body, signal, redirect: 'error' });
  };
  return {
    name: 'akismet',
    verdict: 'spam',
    look: async (comment, signal) => {
      const answer = await ask('comment-check', comment, signal);
      const word = (await answer.text()).trim();
      if (word !== 'true' && word !== 'false')
        throw new Error(`it answered ${answer.status} ${word.slice(0, 100)}`);
      return word === 'true' ? 'akismet' : null;
    },
    learn: async (comment, kind, signal) => {
      const answer = await ask(`submit-${kind}`, comment, signal);
      const words = await answer.text();
      if (!answer.ok || words.trim() === 'invalid')
        throw new Error(`it answered ${answer.status} ${words.slice(0, 100)}`);
    },
  };
}
