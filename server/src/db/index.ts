export { openDatabase, type Database } from './open.js';
export type { Schema } from './schema.js';
