import { existsSync, readFileSync } from 'node:fs';

const folder = new URL('../../../../shared/data/weather/', import.meta.url);

/** Why a test over recorded answers cannot run; `false` where the recordings are. */
export const absent = existsSync(folder) ? false : 'no recordings in ../shared/data/weather';

export const recording = (name: string): unknown => JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
