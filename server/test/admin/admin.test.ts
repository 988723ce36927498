/** The admin's forms, routes and promotion states. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sortErrors } from '../../admin/forms/errors.js';
import type { Field } from '../../admin/forms/fields.js';
import { withoutEmptyRows, withoutRow } from '../../admin/forms/rows.js';
import { idFrom, toRecord, toValues } from '../../admin/forms/values.js';
import { hashOf, routeOf } from '../../admin/route.js';
import type { PromoRecord } from '../../src/promos/schema.js';
import { countsOf, stateOf } from '../../admin/promos/state.js';

const fields: readonly Field[] = [
  { name: 'name', label: 'Name', kind: 'line' },
  { name: 'aliases', label: 'Other names', kind: 'lines' },
  { name: 'weight', label: 'Weight', kind: 'number' },
  { name: 'house', label: 'Our own', kind: 'flag' },
  { name: 'from', label: 'Begins', kind: 'time' },
  {
    name: 'image',
    kind: 'group',
    fields: [
      { name: 'src', label: 'Address', kind: 'line' },
      { name: 'width', label: 'Width', kind: 'number' },
    ],
  },
  {
    name: 'links',
    kind: 'rows',
    one: 'link',
    fields: [
      { name: 'url', label: 'Address', kind: 'line' },
      { name: 'label', label: 'Words', kind: 'line' },
    ],
  },
];

describe('a form of the admin', () => {
  it('gives back the record it shows', () => {
    const record = {
      name: 'Ann',
      aliases: ['A. Lee', 'Ann L.'],
      weight: 0,
      house: true,
      from: '2026-05-01T08:30:00.000Z',
      image: { src: 'https://news.example/a.png', width: 40 },
      links: [{ url: 'https://a.example/', label: 'A' }, { url: 'https://b.example/' }],
    };
    assert.deepEqual(toRecord(fields, toValues(fields, record)), record);
  });

  it('leaves a time as it was saved where nobody changed it', () => {
    for (const saved of ['2026-05-31T23:59:59Z', '2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z']) {
      const record = { name: 'Ann', from: saved };
      const values = { ...toValues(fields, record), name: 'Bo' };
      assert.equal(toRecord(fields, values, record)['from'], saved);
    }
    const record = { from: '2026-05-31T23:59:59Z' };
    assert.equal(
      toRecord(fields, { from: '2026-06-02T10:00' }, record)['from'],
      new Date('2026-06-02T10:00').toISOString(),
    );
    assert.equal('from' in toRecord(fields, { from: '' }, record), false);
  });

  it('leaves out what is empty, and sends what is no number as it is typed', () => {
    assert.deepEqual(toRecord(fields, { name: ' ', 'image.src': '', weight: '' }), {
      aliases: [],
      house: false,
      links: [],
    });
    assert.equal(toRecord(fields, { weight: '0,5' })['weight'], '0,5');
    assert.equal(toRecord(fields, { weight: '0' })['weight'], 0);
  });

  it('counts rows as the server does, and takes one out of the middle', () => {
    const values = {
      name: 'Ann',
      'links.0.url': '',
      'links.0.label': ' ',
      'links.1.url': 'b',
      'links.1.label': '',
      'links.2.url': 'c',
      'links.2.label': 'C',
    };
    const bAndC = {
      name: 'Ann',
      'links.0.url': 'b',
      'links.0.label': '',
      'links.1.url': 'c',
      'links.1.label': 'C',
    };
    assert.deepEqual(withoutEmptyRows(fields, values), bAndC);
    assert.deepEqual(withoutRow('links', 0, bAndC), {
      name: 'Ann',
      'links.0.url': 'c',
      'links.0.label': 'C',
    });
  });

  it('shows each error at a field that is there, and the rest above the button', () => {
    const errors = [
      { field: 'name', message: 'Write text.' },
      { field: 'name', message: 'Write text.' },
      { field: 'aliases.1', message: 'Too long.' },
      { field: 'image', message: 'A banner needs this.' },
      { field: 'links.0.url', message: 'Write an address.' },
      { field: 'links.7.url', message: 'Write an address.' },
      { field: '', message: 'Something else.' },
    ];
    const placed = sortErrors(fields, { 'links.0.url': 'x' }, errors);
    assert.deepEqual(Object.fromEntries(placed.fields), {
      name: 'Write text.',
      aliases: 'Line 2: Too long.',
      'image.src': 'A banner needs this.',
      'links.0.url': 'Write an address.',
    });
    assert.deepEqual(placed.rest, ['links.7.url: Write an address.', 'Something else.']);
  });

  it('makes ids of names', () => {
    for (const [name, id] of [
      ['Ann Lee', 'ann-lee'],
      ['José O’Neill, Jr.', 'jose-o-neill-jr.'],
      ['王小明', ''],
      ['x'.repeat(100), 'x'.repeat(80)],
    ] as const)
      assert.equal(idFrom(name), id);
  });
});

describe('a route of the admin', () => {
  it('is found again by its address', () => {
    const page = 'https://news.example/a b?x=1#y/%';
    assert.deepEqual(routeOf(hashOf('posts', page)), { page: 'posts', open: page });
    assert.deepEqual(routeOf(hashOf('authors')), { page: 'authors', open: null });
    for (const hash of ['', '#', '#nowhere', '#nowhere/x'])
      assert.deepEqual(routeOf(hash), { page: 'comments', open: null });
    assert.deepEqual(routeOf('#authors/%'), { page: 'authors', open: '%' });
  });
});

describe('a promotion in the admin', () => {
  const now = Date.UTC(2026, 3, 1, 12);
  const promo: PromoRecord = {
    id: 'bread',
    slots: [],
    kind: 'post',
    url: null,
    src: null,
    title: null,
    image: null,
    sponsor: null,
    label: null,
    weight: 1,
    from: null,
    until: null,
    cap: null,
    house: false,
  };
  const days = [
    { id: 'bread', day: '2026-03-31', views: 5, clicks: 1 },
    { id: 'bread', day: '2026-04-01', views: 2, clicks: 0 },
    { id: 'film', day: '2026-04-01', views: 9, clicks: 9 },
  ];
  const counts = countsOf('bread', days, '2026-04-01');

  it('has its own counts', () => {
    assert.deepEqual(counts, { today: { views: 2, clicks: 0 }, all: { views: 7, clicks: 1 } });
  });

  it('says whether it is live', () => {
    for (const [given, words] of [
      [{}, /^Live$/],
      [{ until: '2026-05-01' }, /^Live until .*2026/],
      [{ from: '2026-05-01' }, /^Scheduled: starts /],
      [{ until: '2026-04-01T12:00:00Z' }, /^Ended /],
      [{ cap: 2 }, /^Paused/],
      [{ cap: 3, house: true }, /^Fills empty slots/],
    ] as const)
      assert.match(stateOf({ ...promo, ...given }, counts, now), words);
  });
});
