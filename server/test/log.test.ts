import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { InlayError } from 'inlay/error';
import { createLog, logFailure } from '../src/log.js';

const logged = (error: unknown): Record<string, string> => {
  const lines: string[] = [];
  logFailure(createLog({ write: (line) => lines.push(line) }), 'it failed', error, { place: 'Oslo' });
  return JSON.parse(lines[0]!) as Record<string, string>;
};

describe('a failure in the log', () => {
  it('of another system is a warning in one line, with what lies at its bottom', () => {
    const refused = new Error('connect ECONNREFUSED');
    const cause = new TypeError('fetch failed', { cause: refused });
    const { time: _, ...line } = logged(
      new InlayError('network', 'https://a.example/b?key=c cannot be reached.', { cause }),
    );
    assert.deepEqual(line, {
      level: 'warn',
      message: 'it failed',
      place: 'Oslo',
      reason: 'https://a.example/b cannot be reached. (connect ECONNREFUSED)',
    });
  });

  it('of our own is an error and shows where', () => {
    const { level, error } = logged(new TypeError('x is undefined'));
    assert.equal(level, 'error');
    assert.match(error!, /TypeError: x is undefined\n {4}at .*log\.test\.ts/);
  });

  it('leaves out what is below its level', () => {
    const lines: string[] = [];
    const log = createLog({ level: 'warn', write: (line) => lines.push(line) });
    log.info('all is well');
    log.warn('look here');
    log.error('it failed');
    assert.deepEqual(
      lines.map((line) => (JSON.parse(line) as { level: string }).level),
      ['warn', 'error'],
    );
  });
});
