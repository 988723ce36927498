/**
 * What a cached weather answer costs: its throughput beside a bare hello-world of the same framework, each in a process
 * of its own, measured in turns so that both meet the same machine. Prints the median of the rounds' ratios.
 */
import { load, startServer, type Load } from './support/load.js';

const rounds = 11;
const seconds = 1;

const hello = `
  import { serve } from '@hono/node-server';
  import { Hono } from 'hono';
  const app = new Hono();
  app.get('/', (c) => c.text('Hello'));
  serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => console.log('on http://127.0.0.1:' + port));
`;

const bare = await startServer(['--input-type=module', '--eval', hello]);
const inlay = await startServer(['server/dist/main.js', '--demo', 'demo', '--port', '0'], {
  INLAY_DATABASE: 'sqlite::memory:',
  INLAY_WEATHER_PROVIDER: 'sample',
});

const weather = { url: `${inlay.url}/v1/weather?days=5` };
const contenders = {
  'hello-world': () => load(bare, { url: `${bare.url}/`, duration: seconds }),
  weather: () => load(inlay, { ...weather, duration: seconds }),
  'weather, brotli': () =>
    load(inlay, { ...weather, headers: { 'accept-encoding': 'gzip, deflate, br' }, duration: seconds }),
  'weather, 304': () => load(inlay, { ...weather, headers: { 'if-none-match': '*' }, duration: seconds }),
};
const names = Object.keys(contenders) as (keyof typeof contenders)[];
const results = new Map<string, Load[]>(names.map((name) => [name, []]));

for (const name of names) await contenders[name]();
for (let round = 0; round < rounds; round++)
  for (const name of names) results.get(name)!.push(await contenders[name]());
await bare.stop();
await inlay.stop();

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
for (const name of names) {
  const mine = results.get(name)!;
  const ratio = (measure: 'perSecond' | 'perCpuSecond') =>
    median(mine.map((load, round) => load[measure] / results.get('hello-world')![round]![measure])).toFixed(
      2,
    );
  console.log(
    `${name.padEnd(16)} ${median(mine.map(({ perSecond }) => perSecond)).toFixed(0)} requests/s, ` +
      `${median(mine.map(({ perCpuSecond }) => perCpuSecond)).toFixed(0)} a second of the server's CPU` +
      (name === 'hello-world'
        ? ''
        : `; / hello-world ${ratio('perSecond')} by the clock, ${ratio('perCpuSecond')} by CPU`),
  );
}
