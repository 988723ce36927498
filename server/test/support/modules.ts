/** Modules that stand in for those of the server. */
import type { Moderator } from '../../src/http/routes.js';
import type { Module } from '../../src/module.js';

export const testModule = (start: NonNullable<Module['start']>): Module => ({ name: 'test', start });

/** Somebody who is signed in and may do everything. */
export const owner = (name: string): Moderator => ({
  id: 1,
  name,
  publicName: name,
  role: 'owner',
  sites: null,
  expiresAt: null,
});

/** Whoever sends a token is this editor. */
export const editorModule: Module = testModule((context) => {
  context.authenticate = async () => owner('Editor');
});
