import { globSync } from 'node:fs';
import { matchesGlob, relative, resolve } from 'node:path';
import { root } from '../setup/npm.js';
import { Stop } from '../setup/stop.js';
import { steps } from './steps.js';

/** The steps to run, in order, each with its files; without files it runs all of its own. */
export function choose([first, ...rest]) {
  if (!first) return Object.keys(steps).map((name) => [name, []]);
  if (steps[first]) return [[first, rest.flatMap(existing).map((file) => belonging(file, first))]];
  if (!existing(first, true).length)
    throw new Stop(
      `There is no step "${first}", and no file. The steps are: ${Object.keys(steps).join(', ')}.`,
    );
  const files = Map.groupBy(
    [first, ...rest].flatMap((pattern) => existing(pattern)),
    stepOf,
  );
  return [...files];
}

/** The files that a path or a pattern names, from the repository's root. */
function existing(pattern, quietly) {
  const files = globSync(pattern).map((file) => relative(root, resolve(file)));
  if (!files.length && quietly !== true) throw new Stop(`There is no file "${pattern}".`);
  return files;
}

function stepOf(file) {
  const found = Object.keys(steps).find((name) => has(name, file));
  if (!found) throw new Stop(`${file} is a test of no step.`);
  return found;
}

function belonging(file, name) {
  if (has(name, file)) return file;
  throw new Stop(`${file} is no test of the step "${name}". Run: npm test -- ${stepOf(file)} ${file}`);
}

const has = (name, file) => steps[name].patterns?.some((pattern) => matchesGlob(file, pattern)) ?? false;
