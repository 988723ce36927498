// What a cached weather answer costs: its throughput beside a bare hello-world of the same framework, each in a process
// of its own, measured in turns so that both meet the same machine. Prints the median of the rounds' ratios.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import autocannon from 'autocannon';

const rounds = 11;
const seconds = 1;
const connections = 50;

const hello = `
  import { serve } from '@hono/node-server';
  import { Hono } from 'hono';
  const app = new Hono();
  app.get('/', (c) => c.text('Hello'));
  serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => console.log('on http://127.0.0.1:' + port));
`;

async function started(args, environment = {}) {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(createInterface({ input: child.stdout }), 'line');
  return { child, url: line.slice(line.indexOf('http')) };
}

const bare = await started(['--input-type=module', '--eval', hello]);
const inlay = await started(['server/dist/main.js', '--demo', 'demo', '--port', '0'], {
  INLAY_DATABASE: 'sqlite::memory:',
  INLAY_WEATHER_PROVIDER: 'sample',
});

const contenders = {
  'hello-world': { url: `${bare.url}/` },
  weather: { url: `${inlay.url}/v1/weather?days=5` },
  'weather, brotli': {
    url: `${inlay.url}/v1/weather?days=5`,
    headers: { 'Accept-Encoding': 'gzip, deflate, br' },
  },
  'weather, 304': { url: `${inlay.url}/v1/weather?days=5`, headers: { 'If-None-Match': '*' } },
};
const results = Object.fromEntries(Object.keys(contenders).map((name) => [name, []]));
const measure = async (options, duration) =>
  (await autocannon({ ...options, connections, duration })).requests.average;

for (const options of Object.values(contenders)) await measure(options, 1);
for (let round = 0; round < rounds; round++)
  for (const [name, options] of Object.entries(contenders))
    results[name].push(await measure(options, seconds));

for (const { child } of [bare, inlay]) {
  child.kill();
  await once(child, 'exit');
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
for (const [name, values] of Object.entries(results))
  console.log(
    `${name.padEnd(16)} ${Math.round(median(values))} requests/s (${values.map(Math.round).join(', ')})`,
  );
for (const [name, values] of Object.entries(results).slice(1)) {
  const ratios = values.map((value, round) => value / results['hello-world'][round]);
  console.log(`${name} / hello-world ${median(ratios).toFixed(2)}`);
}
