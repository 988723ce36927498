/** A made-up thread, the same at every run. */
import { parseBody } from '../../src/comments/body.js';
import { toHtml } from '../../src/comments/html.js';

export interface Said {
  /** from 1 on */
  id: number;
  name: string;
  text: string;
  /** the text as HTML, for systems whose servers render it */
  html: string;
  /** epoch ms */
  at: number;
  votes: number;
}

const sentence =
  'The *old* ferry was never late, and https://www.example.com/ has the timetable to prove it.';

export const madeUpThread = (count: number): Said[] =>
  Array.from({ length: count }, (_, index) => {
    const text = Array(1 + (index % 4))
      .fill(sentence)
      .join('\n\n');
    return {
      ...{ id: index + 1, name: `Reader ${index}`, text, html: toHtml(parseBody(text)) },
      ...{ at: Date.UTC(2026, 0, 1) + index * 60_000, votes: index % 7 },
    };
  });
