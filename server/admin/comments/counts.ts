import type { Queue } from './api.js';

/** Fired with every answer about how much waits. */
export class CountsEvent extends Event {
  readonly counts: Queue['counts'];

  constructor(counts: Queue['counts']) {
    super('counts', { bubbles: true, composed: true });
    this.counts = counts;
  }
}
