import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup/npm.js';
import { Stop } from '../setup/stop.js';
import { steps } from './steps.js';

/** Runs every step, or the named one, also after a failure. The last line is the sum. */
export function test([name, ...files]) {
  if (name && !steps[name])
    throw new Stop(`There is no step "${name}". There are: ${Object.keys(steps).join(', ')}.`);
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const step of name ? [name] : Object.keys(steps)) {
    const counts = runStep(step, files);
    for (const key of Object.keys(sum)) sum[key] += counts[key];
  }
  if (sum.skipped) console.log(`${sum.skipped} skipped`);
  console.log(`${sum.passed} passed, ${sum.failed} failed`);
  process.exit(sum.failed ? 1 : 0);
}

function runStep(name, files) {
  const step = steps[name];
  const file = join(root, '.cache/counts', `${step.counts}.json`);
  mkdirSync(join(root, '.cache/counts'), { recursive: true });
  rmSync(file, { force: true });
  const start = Date.now();
  console.log(`\n— ${name}`);
  const { status, output } = spawnSync(step.command, [...step.args, ...filesOf(step, files)], {
    cwd: root,
    stdio: step.quiet ? 'pipe' : 'inherit',
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
    env: { ...process.env, TEST_COUNTS: file },
  });
  if (status !== 0 && step.quiet) console.log(output.join(''));
  const counts = step.counts ? countsOf(file) : { passed: status === 0 ? 1 : 0, failed: 0, skipped: 0 };
  // a runner that fails without a failed test, or a static check
  if (status !== 0 && !counts.failed) counts.failed = 1;
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  console.log(
    `${counts.failed ? '✗' : '✓'} ${name}: ${counts.passed} passed, ${counts.failed} failed (${seconds} s)`,
  );
  return counts;
}

function filesOf(step, files) {
  const chosen = files.length ? files : (step.patterns ?? []);
  return step.filesSwitch && files.length ? [step.filesSwitch, ...files] : chosen;
}

/** A runner that leaves no figures, or ran no test, has failed. */
function countsOf(file) {
  try {
    const counts = JSON.parse(readFileSync(file, 'utf8'));
    return counts.passed + counts.failed + counts.skipped ? counts : { ...counts, failed: 1 };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}
