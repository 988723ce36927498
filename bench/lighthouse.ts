/**
 * `npm run bench -- lighthouse [PATH]`: Lighthouse's mobile scores of the demo's article page, or of another page of the
 * demo, with each audit that takes points away.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { ensureChromium } from '../scripts/setup/chromium.js';
import { installApart } from '../scripts/setup/npm.js';
import { root } from '../test/support/modules.js';

interface Report {
  categories: Record<
    string,
    { title: string; score: number | null; auditRefs: { id: string; weight: number }[] }
  >;
  audits: Record<string, { title: string; score: number | null; displayValue?: string }>;
}

const path = process.argv[2] ?? '/news/ferry-keeps-its-first-sailing/';
const modules = installApart('lighthouse', 'bench');
if (!modules) throw new Error('Lighthouse could not be installed.');
const folder = mkdtempSync(join(tmpdir(), 'inlay-lighthouse-'));

const demo = spawn(process.execPath, ['scripts/start.js', '--port', '0'], {
  cwd: root,
  env: { ...process.env, INLAY_DATABASE: `sqlite:${join(folder, 'demo.sqlite')}` },
  stdio: ['ignore', 'pipe', 'inherit'],
});

try {
  const origin = await new Promise<string>((resolve, reject) => {
    const limit = setTimeout(() => reject(new Error('The demo does not start.')), 240_000);
    demo.on('exit', () => reject(new Error('The demo ended.')));
    createInterface({ input: demo.stdout }).on('line', (line) => {
      const [, found] = /^The demo newspaper: (\S+)\/$/.exec(line) ?? [];
      if (!found) return;
      clearTimeout(limit);
      resolve(found);
    });
  });
  // the first readers' visits
  await new Promise((resolve) => setTimeout(resolve, 5000));
  print(audit(origin + path));
} finally {
  demo.kill();
  rmSync(folder, { recursive: true, force: true });
}

function audit(url: string): Report {
  const out = join(folder, 'report.json');
  const switches = ['--headless=new', '--no-sandbox'].join(' ');
  const { status } = spawnSync(
    process.execPath,
    [
      join(modules!, 'lighthouse/cli/index.js'),
      ...[url, '--quiet', '--output=json', `--output-path=${out}`, `--chrome-flags=${switches}`],
    ],
    {
      env: { ...process.env, ...ensureChromium() },
      stdio: ['ignore', 'inherit', 'inherit'],
      timeout: 240_000,
    },
  );
  if (status) throw new Error(`Lighthouse ended with ${status}.`);
  return JSON.parse(readFileSync(out, 'utf8')) as Report;
}

function print({ categories, audits }: Report): void {
  for (const { title, score, auditRefs } of Object.values(categories)) {
    console.log(`${title}: ${Math.round(100 * (score ?? 0))}`);
    for (const { id, weight } of auditRefs) {
      const { score: part, title: what, displayValue } = audits[id]!;
      if (weight && part !== null && part < 1)
        console.log(`  ${Math.round(100 * part)}  ${what}${displayValue ? `: ${displayValue}` : ''}`);
    }
  }
}
