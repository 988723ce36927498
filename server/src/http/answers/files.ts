/** Folders of static files, served from memory: what is not in the list made at the start does not exist. */
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { getMimeType } from 'hono/utils/mime';
import { packFile, type Packed } from './pack.js';

/** Files by their addresses below the folder, such as `chunks/lit-4f2a.js`. */
export interface Files {
  has: (name: string) => boolean;
  /** The content, read at the first request; `null` where there is no such file, or no longer: an upgrade removes some. */
  read: (name: string) => Promise<Packed | null>;
}

/** The files of a folder and of the folders in it; an absent folder has none. Names that start with a dot are private. */
export function filesIn(folder: string): Files {
  const paths = new Map<string, string>();
  for (const entry of entriesOf(folder)) {
    const path = join(entry.parentPath, entry.name);
    const name = path.slice(join(folder, sep).length).split(sep).join('/');
    if (entry.isFile() && !/(^|\/)\./.test(name)) paths.set(name, path);
  }
  const packed = new Map<string, Promise<Packed>>();
  return {
    has: (name) => paths.has(name),
    async read(name) {
      const path = paths.get(name);
      if (path === undefined) return null;
      let content = packed.get(name);
      if (!content) {
        const bytes = unlessGone(() => readFileSync(path));
        if (!bytes) return null;
        packed.set(name, (content = packFile(new Uint8Array(bytes), typeOf(name))));
      }
      return content;
    },
  };
}

const entriesOf = (folder: string) =>
  unlessGone(() => readdirSync(folder, { recursive: true, withFileTypes: true })) ?? [];

/** What was read; `null` where there is nothing at the path, or something of another kind. */
function unlessGone<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'EISDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return null;
    throw error;
  }
}

const typeOf = (name: string): string =>
  extname(name) === '.map' ? 'application/json' : (getMimeType(name) ?? 'application/octet-stream');

/**
 * Names with a build's hash (eight characters of base64url) or the version in them never change their content. A hash of
 * small letters alone, one in a thousand, is taken for a word.
 */
export const isImmutable = (name: string): boolean =>
  /[\dA-Z]/.test(/-(\d+\.\d+\.\d+|[\w-]{8})\.\w+$/.exec(name)?.[1] ?? '');
