import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { buildIfChanged } from '../build/index.js';
import { writeLanguages } from '../build/languages.js';
import { root } from '../setup/npm.js';
import { Stop } from '../setup/stop.js';
import { choose } from './choose.js';
import { steps } from './steps.js';
import { makeTemporaryFolder } from './temporary-folder.js';

/** ms; a step that takes longer has failed */
const limit = 20 * 60_000;
const nothing = { passed: 0, failed: 0, skipped: 0 };

/** Runs every step, or the chosen ones, also after a failure. The last line is the sum. */
export function test(args) {
  const sum = { ...nothing };
  writeLanguages();
  const temporary = makeTemporaryFolder();
  for (const [step, files] of choose(args)) {
    const counts = runStep(step, files, temporary);
    for (const key of Object.keys(sum)) sum[key] += counts[key];
  }
  if (sum.skipped) console.log(`${sum.skipped} skipped`);
  console.log(`${sum.passed} passed, ${sum.failed} failed`);
  process.exit(sum.failed ? 1 : 0);
}

function runStep(name, files, temporary) {
  const step = steps[name];
  const start = Date.now();
  console.log(`\n— ${name}`);
  const counts = prepared(step, (env) => run(step, files, { ...env, ...foldersIn(temporary) }));
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  if (counts !== nothing)
    console.log(
      `${counts.failed ? '✗' : '✓'} ${name}: ${counts.passed} passed, ${counts.failed} failed (${seconds} s)`,
    );
  return counts;
}

/** The programs that tests start share what V8 compiled. */
const foldersIn = (folder) => ({ TMPDIR: folder, NODE_COMPILE_CACHE: join(folder, 'compiled') });

/** Brings what the step needs, then runs it. What cannot be brought is said and fails the step. */
function prepared(step, work) {
  try {
    const env = step.env?.() ?? {};
    if (typeof env === 'string') {
      console.log(env);
      return nothing;
    }
    if (step.built) buildIfChanged();
    return work(env);
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    console.log(error.message);
    return { ...nothing, failed: 1 };
  }
}

function run(step, files, env) {
  const file = join(root, '.cache/counts', `${step.counts}.json`);
  mkdirSync(join(root, '.cache/counts'), { recursive: true });
  rmSync(file, { force: true });
  const { status, output, error } = spawnSync(step.command, [...step.args, ...filesOf(step, files)], {
    cwd: root,
    stdio: step.quiet ? 'pipe' : 'inherit',
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
    timeout: limit,
    env: { ...process.env, ...env, TEST_COUNTS: file },
  });
  if (error?.code === 'ETIMEDOUT') console.log(`It took longer than ${limit / 60_000} minutes.`);
  if (status !== 0 && step.quiet) console.log(output.join(''));
  const counts = step.counts ? countsOf(file) : { ...nothing, passed: status === 0 ? 1 : 0 };
  // a runner that fails without a failed test, or a static check
  if (status !== 0 && !counts.failed) counts.failed = 1;
  return counts;
}

function filesOf(step, files) {
  if (step.filesSwitch) return files.length ? [step.filesSwitch, ...files] : [];
  return files.length ? files : (step.patterns ?? []);
}

/** A runner that leaves no figures, or ran no test, has failed. */
function countsOf(file) {
  try {
    const counts = JSON.parse(readFileSync(file, 'utf8'));
    return counts.passed + counts.failed + counts.skipped ? counts : { ...counts, failed: 1 };
  } catch {
    return { ...nothing, failed: 1 };
  }
}
