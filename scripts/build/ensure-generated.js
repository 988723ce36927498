import { statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup/npm.js';
import { writeLanguages } from './languages.js';
import { node } from './run.js';

/** Drawings, which are not committed, by the script that draws them. */
const drawings = {
  'scripts/build/icons.js': 'src/author/icons.ts',
  'scripts/build/weather-icons.js': 'src/weather/icons.ts',
};

const writtenAt = (path) => statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** Writes the sources that are not committed: the lists of languages, and icons that are missing or older than their script. */
export function ensureGenerated() {
  writeLanguages();
  for (const [script, drawing] of Object.entries(drawings)) {
    if (writtenAt(drawing) > writtenAt(script)) continue;
    console.log(`Drawing ${drawing} ...`);
    node(script);
  }
}
