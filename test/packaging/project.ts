import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from '../support/modules.js';

/** A project of somebody else, in a folder of its own, with the packed package installed. */
export interface Project {
  folder: string;
  /** bytes of the tarball */
  packed: number;
  write(files: Record<string, string>): void;
  /** Runs one of the repository's programs in the project; throws with its output when it fails. */
  run(program: string, ...args: string[]): string;
  remove(): void;
}

const npm = (cwd: string, ...args: string[]) => execFileSync('npm', args, { cwd, encoding: 'utf8' });

export function createProject(dependencies: Record<string, string> = {}): Project {
  const folder = mkdtempSync(join(tmpdir(), 'inlay-project-'));
  const [packed] = JSON.parse(npm(root, 'pack', '--json', '--ignore-scripts', '--pack-destination', folder));
  const write = (files: Record<string, string>) => {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
  };
  write({
    'package.json': JSON.stringify({
      type: 'module',
      dependencies: { inlay: `file:${packed.filename}`, ...dependencies },
    }),
  });
  npm(folder, 'install', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error');
  return {
    folder,
    packed: packed.size,
    write,
    run(program, ...args) {
      try {
        return execFileSync(join(root, 'node_modules/.bin', program), args, {
          cwd: folder,
          encoding: 'utf8',
        });
      } catch (error) {
        const { stdout, stderr } = error as { stdout: string; stderr: string };
        throw new Error(`${program} ${args.join(' ')}:\n${stdout}${stderr}`);
      }
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}
