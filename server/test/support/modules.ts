/** Modules that stand in for those of the server. */
import type { Module } from '../../src/module.js';

export const testModule = (start: NonNullable<Module['start']>): Module => ({ name: 'test', start });

/** Whoever sends a token is this editor. */
export const editorModule: Module = testModule((context) => {
  context.authenticate = async () => ({ id: 1, name: 'Editor' });
});
