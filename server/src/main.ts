#!/usr/bin/env node
/**
 * The program `inlay-server`. An older Node would crash in the database's driver without a word, so nothing is loaded
 * before the version is known to do.
 */
import { readFileSync } from 'node:fs';

const { engines } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  engines: { node: string };
};
const wanted = engines.node.replace('>=', '');
const [major, minor] = wanted.split('.').map(Number) as [number, number];
const [ownMajor, ownMinor] = process.versions.node.split('.').map(Number) as [number, number];

if (ownMajor > major || (ownMajor === major && ownMinor >= minor)) await import('./cli/command-line.js');
else {
  process.stderr.write(
    `inlay-server: Node ${process.versions.node} is too old, it needs ${wanted} or later: run "npm run inlay-server -- …" in Inlay's folder, which brings its own, or install a newer Node.\n`,
  );
  process.exitCode = 1;
}
