import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findSource } from '../../../src/core/sources.js';
import { sources } from '../../../src/weather/sources/index.js';

for (const name of ['inlay', 'open-meteo', 'met-norway', 'nws', 'openweather'])
  test(`source="${name}" can be loaded`, async () => {
    assert.equal(typeof (await findSource(sources, name)).load, 'function');
  });
