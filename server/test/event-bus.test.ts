import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { EventBus } from '../src/event-bus.js';
import { createLog } from '../src/log.js';

declare module '../src/event-bus.js' {
  interface Events {
    'test-happened': { what: string };
  }
}

const open = () => {
  const lines: string[] = [];
  return { lines, bus: new EventBus(createLog({ write: (line) => lines.push(line) })) };
};

describe('the event bus', () => {
  it('calls every listener, in their order, until it stops listening', () => {
    const { bus } = open();
    const seen: string[] = [];
    const stop = bus.on('test-happened', ({ what }) => void seen.push(`first ${what}`));
    bus.on('test-happened', ({ what }) => void seen.push(`second ${what}`));
    bus.publish('test-happened', { what: 'a' });
    stop();
    bus.publish('test-happened', { what: 'b' });
    assert.deepEqual(seen, ['first a', 'second a', 'second b']);
  });

  it('logs a listener that fails, at once or later, and goes on', async () => {
    const { bus, lines } = open();
    const seen: string[] = [];
    bus.on('test-happened', () => {
      throw new Error('at once');
    });
    bus.on('test-happened', () => Promise.reject(new Error('later')));
    bus.on('test-happened', ({ what }) => void seen.push(what));
    bus.publish('test-happened', { what: 'a' });
    await bus.settled();
    assert.deepEqual(seen, ['a']);
    assert.deepEqual(
      lines.map((line) => /at once|later/.exec(line)?.[0]),
      ['at once', 'later'],
    );
    assert.equal(JSON.parse(lines[0]!).event, 'test-happened');
  });

  it('waits for what listeners do, and for what that publishes', async () => {
    const { bus } = open();
    const seen: string[] = [];
    bus.on('test-happened', async ({ what }) => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      seen.push(what);
      if (what === 'a') bus.publish('test-happened', { what: 'b' });
    });
    bus.publish('test-happened', { what: 'a' });
    await bus.settled();
    assert.deepEqual(seen, ['a', 'b']);
  });
});
