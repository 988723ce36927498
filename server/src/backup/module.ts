/** Copies of the database: made while the server runs, checked, and put back; and the way to PostgreSQL. */
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
    copy: {
      summary: 'copies an SQLite file into an empty PostgreSQL database; stop the server first',
      flags: {
        from: 'sqlite:path; default the database of the settings',
        to: 'postgres://…; default the database of the settings',
      },
      run: async (call) => (await import('./copy.js')).copy(call),
    },
  },
};
