/** Ends what a test file leaves running, such as the server of a test that failed. Loaded before each test file. */
import { subscribe } from 'node:diagnostics_channel';
import { after } from 'node:test';

/** ms; Node's own `--test-force-exit` does not wait until the results are written, and loses some */
const grace = 2000;

const children = new Set();
subscribe('child_process', ({ process: child }) => {
  children.add(child);
  child.once('exit', () => children.delete(child));
});
process.on('exit', () => {
  for (const child of children) child.kill('SIGKILL');
});

// the process that runs the files loads this too
if (process.env.NODE_TEST_CONTEXT) after(() => setTimeout(() => process.exit(), grace).unref());
