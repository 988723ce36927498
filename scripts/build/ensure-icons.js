import { statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup/npm.js';
import { node } from './run.js';

const source = 'scripts/build/icons.js';
const drawn = ['src/weather/icons.ts', 'src/author/icons.ts'];

const writtenAt = (path) => statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** Draws the icons, which are not committed, where they are missing or older than the list of them. */
export function ensureIcons() {
  if (drawn.every((path) => writtenAt(path) > writtenAt(source))) return;
  console.log(`Drawing ${drawn.join(' and ')} ...`);
  node(source);
}
