import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { hue, initials } from '../../../src/comments/thread/avatar.js';

describe('the initials of a name', () => {
  for (const [name, expected] of [
    ['Per Nakken', 'PN'],
    ['ada', 'A'],
    ['Jean-Luc van den Berg', 'JB'],
    ['佐藤 花', '佐花'],
    ['佐藤花子', '佐'],
    ['🇳🇴 Kari', 'K'],
    ['🇳🇴', ''],
    ['🎉 🎉', ''],
    ['(محمد)', 'م'],
    ['محمد (علي)', 'مع'],
    ['किरण', 'कि'],
    ['"Bo" <b@example>', 'BB'],
    ['E\u0301mile', 'É'],
    ['Z\u0321\u0348\u0353\u0321\u0348\u0353o', 'Z\u0321'],
    ['\u3164', ''],
    ['123', ''],
    ['ß', 'SS'],
  ] as const)
    it(`${JSON.stringify(name)} are ${expected || 'none'}`, () => assert.equal(initials(name), expected));
});

describe('the hue of a name', () => {
  it('is the same every time, and another for another name', () => {
    assert.equal(hue('Per Nakken'), hue('Per Nakken'));
    const hues = new Set(['Ada', 'Bo', 'Cy', 'Di', 'Ed', 'Flo', 'Gus', 'Hal'].map(hue));
    assert.ok(hues.size > 5);
    assert.ok([...hues].every((one) => one >= 0 && one < 360));
  });
});
