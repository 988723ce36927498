/** Folders of static files, served from memory: what is not in the list made at the start does not exist. */
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { getMimeType } from 'hono/utils/mime';
import { packFile, type Packed } from './pack.js';

/** A file's address below the folder, such as `chunks/lit-4f2a.js`, to its content, read at the first request. */
export type Files = Map<string, () => Promise<Packed>>;

/** The files of a folder and of the folders in it; an absent folder has none. Names that start with a dot are private. */
export function filesIn(folder: string): Files {
  const files: Files = new Map();
  let entries;
  try {
    entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return files;
    throw error;
  }
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const name = path.slice(join(folder, sep).length).split(sep).join('/');
    if (/(^|\/)\./.test(name)) continue;
    let packed: Promise<Packed> | undefined;
    files.set(name, () => (packed ??= packFile(new Uint8Array(readFileSync(path)), typeOf(name))));
  }
  return files;
}

const typeOf = (name: string): string =>
  extname(name) === '.map' ? 'application/json' : (getMimeType(name) ?? 'application/octet-stream');

/**
 * Names with a build's hash (eight characters of base64url) or the version in them never change their content. A hash of
 * small letters alone, one in a thousand, is taken for a word.
 */
export const isImmutable = (name: string): boolean =>
  /[\dA-Z]/.test(/-(\d+\.\d+\.\d+|[\w-]{8})\.\w+$/.exec(name)?.[1] ?? '');
