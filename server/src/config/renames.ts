/** Settings that have another name today. The old one works, with a line in the log. */
import { variableOf } from './layers.js';

/** Old name → new name, within the same group. */
const renames: readonly { group: string; old: string; now: string }[] = [
  { group: 'comments', old: 'pressure', now: 'floodPerMinute' },
];

const advice = (old: string, now: string): string => `${old} is called ${now} now: rename it`;

/** The file's settings under today's names; `warn` is told each old one. Where both stand, today's counts. */
export function renameSettings(
  file: Record<string, unknown>,
  warn: (sentence: string) => void,
): Record<string, unknown> {
  const values = structuredClone(file);
  for (const { group, old, now } of renames) {
    const settings = values[group] as Record<string, unknown> | null | undefined;
    if (typeof settings !== 'object' || settings === null || !(old in settings)) continue;
    settings[now] ??= settings[old];
    delete settings[old];
    warn(advice(`${group}.${old}`, `${group}.${now}`));
  }
  return values;
}

/** The same for the environment's variables. */
export function renameVariables(
  environment: Record<string, string | undefined>,
  warn: (sentence: string) => void,
): Record<string, string | undefined> {
  const values = { ...environment };
  for (const { group, old, now } of renames) {
    const [before, after] = [variableOf([group, old]), variableOf([group, now])];
    if (!values[before]) continue;
    values[after] ??= values[before];
    delete values[before];
    warn(advice(before, after));
  }
  return values;
}
