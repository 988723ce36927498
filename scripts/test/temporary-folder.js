import { chmodSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { freemem, tmpdir } from 'node:os';
import { join } from 'node:path';

const memory = '/dev/shm';
/** bytes that the tests may fill */
const room = 4 * 2 ** 30;

/**
 * Makes the folder for the tests' temporary files, and removes it at the end of the run. It is in memory where there is
 * room: a new PostgreSQL database is about 300 files, which takes ten times as long on some disks.
 */
export function makeTemporaryFolder() {
  const folder = mkdtempSync(join(hasRoom() ? memory : tmpdir(), 'inlay-test-'));
  // PostgreSQL runs as another user where root runs the tests
  chmodSync(folder, 0o755);
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function hasRoom() {
  try {
    const { bavail, bsize } = statfsSync(memory);
    return bavail * bsize > room && freemem() > 2 * room;
  } catch {
    return false;
  }
}
