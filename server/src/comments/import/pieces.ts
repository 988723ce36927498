/** Threads in pieces that one transaction takes: many comments, so that it is quick, and few enough for readers to wait a moment only. */
import { pageKey } from 'inlay/internal/core/page/page-key';
import { byDepth } from './by-depth.js';
import type { Importing } from './known.js';
import type { TakenComment } from './take.js';

export interface Piece {
  thread: Importing;
  /** none before what it answers */
  comments: TakenComment[];
  isFirst: boolean;
  /** whether the thread is complete with it */
  isLast: boolean;
}

/** Comments in one transaction. */
const atOnce = 500;

export function piecesOf(thread: Importing): Piece[] {
  const ordered = byDepth(thread.comments);
  return Array.from({ length: Math.ceil(ordered.length / atOnce) }, (_, index) => ({
    thread,
    comments: ordered.slice(index * atOnce, (index + 1) * atOnce),
    isFirst: index === 0,
    isLast: (index + 1) * atOnce >= ordered.length,
  }));
}

/**
 * Pieces of one or more threads, ordered by page, whatever the order of the export: a transaction locks several pages, and
 * two imports that lock them in different orders would wait for each other for ever.
 */
export function* batchesOf(threads: readonly Importing[]): Generator<Piece[]> {
  let batch: Piece[] = [];
  let size = 0;
  for (const thread of byPage(threads))
    for (const piece of piecesOf(thread)) {
      if (batch.length && size + piece.comments.length > atOnce) {
        yield batch;
        batch = [];
        size = 0;
      }
      batch.push(piece);
      size += piece.comments.length;
    }
  if (batch.length) yield batch;
}

function byPage(threads: readonly Importing[]): Importing[] {
  const keys = new Map(threads.map((thread) => [thread, pageKey(thread.url)]));
  return threads.toSorted((a, b) => (keys.get(a)! < keys.get(b)! ? -1 : 1));
}
