/**
 * `npm run bench -- comments-page [MINUTES]`: the main-thread CPU of showing a long thread. The widget beside the same
 * comments as static HTML with `content-visibility` and beside other systems, in turns; medians, and ratios within a
 * round, so that whatever else keeps the machine busy falls on all alike. Rounds begin as long as another one fits into
 * the time, 4 minutes by default; each number of comments gets one at least.
 */
import { loadavg } from 'node:os';
import { installApart } from '../scripts/setup/npm.js';
import { launch } from '../test/support/browser.js';
import { costs, type Costs } from './comments-page/measure.js';
import { standIn } from './comments-page/stand-in.js';
import { systems } from './comments-page/systems.js';

const minutes = Number(process.argv[2] ?? 4);
/** What is measured, and the part of the time that has gone when it ends. */
const threads = [
  { count: 100, ends: 0.4 },
  { count: 1000, ends: 1 },
];
const most = 9;

const peers = installApart('peers', 'bench');
if (!peers) throw new Error('The other systems could not be installed.');

const server = await standIn(peers);
// nothing is asked of other hosts: their names lead nowhere
const browser = await launch('--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1');
const start = Date.now();

const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

type Round = Record<string, Costs>;

async function measure(count: number): Promise<Round> {
  const round: Round = {};
  for (const [name, { items }] of Object.entries(systems))
    round[name] = await costs(browser, `${server.url}/page/${name}/${count}`, { items, count });
  return round;
}

function rowOf(name: string, rounds: Round[]): Record<string, number | string> {
  const all = rounds.map((round) => round[name]!);
  const of = (cost: keyof Costs) => median(all.map((one) => one[cost]));
  const ratio = (to: string) =>
    median(rounds.map((round) => round[name]!.shown / round[to]!.shown)).toFixed(2);
  return {
    'CPU ms': Math.round(of('shown')),
    'of Artalk': ratio('artalk'),
    'of static': ratio('static'),
    'scrolling ms': Math.round(of('scrolled')),
    'layout shift': Math.max(...all.map(({ shift }) => shift)).toFixed(4),
    'script B': of('script'),
    'style B': of('sheet'),
  };
}

try {
  for (const { count, ends } of threads) {
    const rounds: Round[] = [];
    const began = Date.now();
    const timePerRound = () => (Date.now() - began) / rounds.length;
    do rounds.push(await measure(count));
    while (rounds.length < most && Date.now() + timePerRound() < start + ends * minutes * 60_000);
    console.log(`${count} comments, ${rounds.length} rounds, load ${loadavg()[0]!.toFixed(1)}`);
    console.table(Object.fromEntries(Object.keys(systems).map((name) => [name, rowOf(name, rounds)])));
  }
} finally {
  await browser.close();
  server.stop();
}
