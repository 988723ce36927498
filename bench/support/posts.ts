/** Made-up posts in number, the same at every run. */
import type { Entry } from 'inlay/posts/model';
import type { Put } from '../../server/src/posts/content-index/store.js';
import { entry } from '../../server/test/posts/entries.js';

export const putOf = (id: string, given: Partial<Entry>): Put => ({
  site: 'bench',
  entry: entry(id, { url: `https://bench.example/${encodeURIComponent(id)}`, language: null, ...given }),
});

const vocabulary = 200_000;
const length = 500;

/**
 * A post of 500 words whose frequencies follow Zipf's law, every fifth of them from the vocabulary of one of 500
 * subjects, as words of a real newspaper do.
 */
export function madeUpPost(n: number): Put {
  const random = randomFrom(n + 1);
  const subject = Math.floor(random() * 500);
  const word = () => {
    const rank = Math.floor(vocabulary ** random());
    return random() < 0.2 ? `s${subject}w${rank % 300}` : `w${rank}`;
  };
  const words = (count: number) => Array.from({ length: count }, word).join(' ');
  return putOf(String(n), {
    title: words(8),
    text: words(length),
    excerpt: words(25),
    tags: [`tag${subject}`, `tag${Math.floor(random() * 50)}`],
    category: `category ${subject % 12}`,
    authors: [{ name: `Author ${subject % 40}`, url: null }],
    publishedAt: new Date(Date.UTC(2016, 0, 1) + n * 3_000_000).toISOString(),
    image: { src: `https://bench.example/${n}.jpg`, srcset: null, width: 600, height: 400, alt: null },
  });
}

/** mulberry32 */
function randomFrom(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function summary(samples: readonly number[]): string {
  const sorted = [...samples].sort((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!.toFixed(2);
  return `p50 ${at(0.5)}  p95 ${at(0.95)}  p99 ${at(0.99)}  max ${at(1)}`;
}
