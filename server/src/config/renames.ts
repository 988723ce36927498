/** Settings that have another name today. The old one works, with a line in the log. */
import { variableOf } from './layers.js';

type Path = readonly string[];

const renames: readonly { old: Path; now: Path }[] = [
  { old: ['comments', 'pressure'], now: ['comments', 'floodPerMinute'] },
  // all modules hash with it
  { old: ['comments', 'pepper'], now: ['pepper'] },
];

const advice = (old: string, now: string): string => `${old} is called ${now} now: rename it`;

/** The file's settings under today's names; `warn` is told each old one. Where both stand, today's counts. */
export function renameSettings(
  file: Record<string, unknown>,
  warn: (sentence: string) => void,
): Record<string, unknown> {
  const values = structuredClone(file);
  for (const { old, now } of renames) {
    const [before, after] = [groupOf(values, old), groupOf(values, now)];
    const [oldName, newName] = [old.at(-1)!, now.at(-1)!];
    if (!before || !after || !(oldName in before)) continue;
    after[newName] ??= before[oldName];
    delete before[oldName];
    warn(advice(old.join('.'), now.join('.')));
  }
  return values;
}

/** The object that the setting stands in; `null` where there is none. */
function groupOf(values: Record<string, unknown>, path: Path): Record<string, unknown> | null {
  let group: unknown = values;
  for (const name of path.slice(0, -1)) group = (group as Record<string, unknown>)[name];
  return typeof group === 'object' ? (group as Record<string, unknown> | null) : null;
}

/** The same for the environment's variables. */
export function renameVariables(
  environment: Record<string, string | undefined>,
  warn: (sentence: string) => void,
): Record<string, string | undefined> {
  const values = { ...environment };
  for (const { old, now } of renames) {
    const [before, after] = [variableOf(old), variableOf(now)];
    if (!values[before]) continue;
    values[after] ??= values[before];
    delete values[before];
    warn(advice(before, after));
  }
  return values;
}
