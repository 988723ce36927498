import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as v from 'valibot';
import { choosePromos, type Choice } from '../../src/promos/choose.js';
import { promoRecord } from '../../src/promos/schema.js';

const now = Date.UTC(2026, 3, 1, 12);
const promo = (id: string, given: object = {}) =>
  v.parse(promoRecord, { id, url: `https://shop.example/${id}`, title: id, ...given });
const ids = (promos: ReturnType<typeof promo>[], choice: Partial<Choice> = {}) =>
  choosePromos(promos, { slot: 'side', limit: 10, now, views: new Map(), ...choice }).map(({ id }) => id);

describe('the promotions in a slot', () => {
  it('are those booked for it and those booked for everywhere', () => {
    const all = [promo('here', { slots: ['side'] }), promo('there', { slots: ['end'] }), promo('anywhere')];
    assert.deepEqual(ids(all).sort(), ['anywhere', 'here']);
    assert.deepEqual(ids(all, { slot: undefined }), ['anywhere']);
  });

  it('stand from their first moment until just before their last', () => {
    const until = new Date(now).toISOString();
    const from = new Date(now).toISOString();
    assert.deepEqual(ids([promo('over', { until }), promo('begun', { from })]), ['begun']);
    assert.deepEqual(ids([promo('over', { until }), promo('begun', { from })], { now: now - 1 }), ['over']);
  });

  it('rest when the day’s cap is reached', () => {
    const all = [promo('capped', { cap: 100 })];
    assert.deepEqual(ids(all, { views: new Map([['capped', 99]]) }), ['capped']);
    assert.deepEqual(ids(all, { views: new Map([['capped', 100]]) }), []);
  });

  it('are the house’s own only where nothing else stands', () => {
    const house = promo('house', { house: true });
    assert.deepEqual(ids([house, promo('paid')]), ['paid']);
    assert.deepEqual(ids([house, promo('paid', { slots: ['end'] })]), ['house']);
  });

  it('come as often as their weights say', () => {
    const all = [promo('three', { weight: 3 }), promo('one', { weight: 1 })];
    let seed = 1;
    const random = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
    const rounds = 20_000;
    let three = 0;
    for (let n = 0; n < rounds; n++) if (ids(all, { limit: 1, random })[0] === 'three') three++;
    assert.ok(Math.abs(three / rounds - 0.75) < 0.015, `${three / rounds}`);
  });
});
