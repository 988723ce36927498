/** Ends what a test file leaves running, such as the server of a test that failed, and a file that does not end. */
import { subscribe } from 'node:diagnostics_channel';
import { after } from 'node:test';

/** ms; Node's own `--test-force-exit` does not wait until the results are written, and loses some */
const grace = 2000;
/** ms; a file that takes longer, such as one that loops or that Node does not get to end, has failed */
const fileLimit = 8 * 60_000;
/** else it is the process that runs the files */
const isFile = !!process.env.NODE_TEST_CONTEXT;

const children = new Set();
subscribe('child_process', ({ process: child }) => {
  children.add(child);
  const late = isFile ? undefined : setTimeout(() => child.kill('SIGKILL'), fileLimit).unref();
  child.once('exit', () => {
    clearTimeout(late);
    children.delete(child);
  });
});
process.on('exit', () => {
  for (const child of children) child.kill('SIGKILL');
});

if (isFile) after(() => setTimeout(() => process.exit(), grace).unref());
