/** The outside checks: services that look at a comment's text and say what is wrong with it. */
import type { CommentsConfig } from '../../config.js';
import { akismetProvider } from './akismet.js';
import { at, type Provider } from './provider.js';

export function providersOf({ akismet, moderator }: CommentsConfig): Provider[] {
  return [
    ...(akismet ? [akismetProvider(akismet)] : []),
    ...(moderator ? [moderationProvider(moderator)] : []),
  ];
}

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
