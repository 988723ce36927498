/** Copies of the database: made while the server runs, checked, and put back. */
import type { Module } from '../module.js';

export const backupModule: Module = {
  name: 'backup',
  commands: {
    backup: {
      usage: 'FILE',
      summary: 'copies the SQLite file while the server runs, and checks the copy',
      most: 1,
      run: async (call) => (await import('./backup.js')).backup(call),
    },
    restore: {
      usage: 'FILE',
      summary: 'puts a backup in the place of the SQLite file; stop the server first',
      most: 1,
      run: async (call) => (await import('./restore.js')).restore(call),
    },
  },
};
