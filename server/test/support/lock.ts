import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** Locks an SQLite file in another process; the returned function lets go. */
export async function lock(file: string): Promise<() => Promise<void>> {
  const script = `
    const file = new (require('better-sqlite3'))(${JSON.stringify(file)});
    file.exec('begin immediate');
    process.stdout.write('locked');
    process.stdin.on('data', () => { file.exec('commit'); process.exit(); });
    process.stdin.on('end', () => process.exit());`;
  const holder = spawn(process.execPath, ['-e', script], { cwd: import.meta.dirname });
  const exited = once(holder, 'exit');
  await Promise.race([once(holder.stdout, 'data'), exited]);
  return async () => {
    holder.stdin.write('go');
    await exited;
  };
}
