import { statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup/npm.js';
import { node } from './run.js';

/** What is drawn, which is not committed, by the script that draws it. */
const drawings = {
  'scripts/build/icons.js': 'src/author/icons.ts',
  'scripts/build/weather-icons.js': 'src/weather/icons.ts',
};

const writtenAt = (path) => statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** Draws the icons where they are missing or older than their script. */
export function ensureIcons() {
  for (const [script, drawing] of Object.entries(drawings)) {
    if (writtenAt(drawing) > writtenAt(script)) continue;
    console.log(`Drawing ${drawing} ...`);
    node(script);
  }
}
