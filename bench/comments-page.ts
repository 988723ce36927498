/**
 * `npm run bench -- comments-page [ROUNDS]`: what a long thread costs the page. The widget beside the same comments as
 * static HTML with `content-visibility` and beside other systems, in turns; medians. Then from key to paint while typing
 * above 10,000 comments at a fourth of the speed.
 */
import { installApart } from '../scripts/setup/npm.js';
import { launch } from '../test/support/browser.js';
import { costs, type Costs } from './comments-page/measure.js';
import { standIn } from './comments-page/stand-in.js';
import { systems } from './comments-page/systems.js';
import { keyToPaint } from './comments-page/typing.js';

const rounds = Number(process.argv[2] ?? 5);
const peers = installApart('peers', 'bench');
if (!peers) throw new Error('The other systems could not be installed.');

const server = await standIn(peers);
// nothing is asked of other hosts: their names lead nowhere
const browser = await launch('--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1');

const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

for (const count of [100, 1000]) {
  const measured = new Map<string, Costs[]>(Object.keys(systems).map((name) => [name, []]));
  for (let round = 0; round < rounds; round++)
    for (const [name, { items }] of Object.entries(systems))
      measured.get(name)!.push(await costs(browser, `${server.url}/page/${name}/${count}`, { items, count }));
  const of = (name: string, cost: keyof Costs) => median(measured.get(name)!.map((one) => one[cost]));
  console.log(`${count} comments, median of ${rounds}`);
  console.table(
    Object.fromEntries(
      Object.keys(systems).map((name) => [
        name,
        {
          'CPU ms': Math.round(of(name, 'shown')),
          'of Artalk': (of(name, 'shown') / of('artalk', 'shown')).toFixed(2),
          'of static': (of(name, 'shown') / of('static', 'shown')).toFixed(2),
          'scrolling ms': Math.round(of(name, 'scrolled')),
          'layout shift': Math.max(...measured.get(name)!.map(({ shift }) => shift)).toFixed(4),
          'script B': of(name, 'script'),
          'style B': of(name, 'sheet'),
        },
      ]),
    ),
  );
}

await keyToPaint(browser, `${server.url}/page/inlay/10000`);

await browser.close();
server.stop();
