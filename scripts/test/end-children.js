/** Ends what a test file leaves running, such as the server of a test that failed. Loaded before each test file. */
import { subscribe } from 'node:diagnostics_channel';

const children = new Set();
subscribe('child_process', ({ process: child }) => {
  children.add(child);
  child.once('exit', () => children.delete(child));
});
process.on('exit', () => {
  for (const child of children) child.kill('SIGKILL');
});
