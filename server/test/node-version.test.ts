import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, it } from 'node:test';
import { typescript } from '../../scripts/build/run.js';

const main = new URL('../src/main.ts', import.meta.url).pathname;

/** Starts the program on a Node that says it is of this version. */
function startOn(version: string) {
  const lie = `data:text/javascript,Object.defineProperty(process,'versions',{value:{...process.versions,node:'${version}'}})`;
  return spawnSync(process.execPath, [...typescript, '--import', lie, main, '--help'], {
    encoding: 'utf8',
  });
}

describe('the version of Node', () => {
  it('that is too old is told in one sentence with the mend, before anything else is loaded', () => {
    for (const version of ['20.20.2', '22.16.0']) {
      const { status, stderr, stdout } = startOn(version);
      assert.equal(status, 1);
      assert.equal(stdout, '');
      assert.match(
        stderr,
        new RegExp(`^inlay-server: Node ${version} is too old, .*npm run inlay-server.*\\n$`),
      );
    }
  });

  it('that is new enough is not spoken of', () => {
    for (const version of ['22.17.0', '26.0.0']) {
      const { status, stderr, stdout } = startOn(version);
      assert.equal(status, 0);
      assert.equal(stderr, '');
      assert.match(stdout, /^Usage: /);
    }
  });
});
