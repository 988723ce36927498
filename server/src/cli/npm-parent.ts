/** npx passes its own end on to the shell that it started, and the server below would run on, unseen, on its port. */
import { spawnSync } from 'node:child_process';

/** ms between two looks */
const every = 500;

/** Resolves when the npm that started this process is gone; never where none did. */
export function npmGone(): Promise<'npm ended'> {
  const parent = process.ppid;
  const npm = process.env['npm_command'] ? npmAbove(parent) : null;
  return new Promise((resolve) => {
    if (npm === null) return;
    const timer = setInterval(() => {
      if (process.ppid === parent && isAlive(npm)) return;
      clearInterval(timer);
      resolve('npm ended');
    }, every).unref();
  });
}

/** The nearest npm among a process and those above it; between them may be a shell or two. */
function npmAbove(pid: number, steps = 3): number | null {
  const { stdout } = spawnSync('ps', ['-o', 'ppid=,command=', '-p', String(pid)], {
    encoding: 'utf8',
    timeout: 2000,
  });
  const [, parent, command] = /^\s*(\d+)\s+(.*)/.exec(stdout ?? '') ?? [];
  if (command === undefined || steps === 0) return null;
  // npm gives itself a title such as "npm exec inlay-server"
  return /^npm\b/.test(command) ? pid : npmAbove(Number(parent), steps - 1);
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (thrown) {
    return (thrown as NodeJS.ErrnoException).code === 'EPERM';
  }
}
