/** The modules of this server, in the order in which they declare their routes, and what they are together. */
import { aboutModule } from './about/module.js';
import { adminModule } from './admin/module.js';
import { authorsModule } from './authors/module.js';
import { backupModule } from './backup/module.js';
import { checkModule } from './check/module.js';
import type { Command } from './cli/command.js';
import { commentsModule } from './comments/module.js';
import { composeSchema } from './config/config.js';
import { dbModule } from './db/module.js';
import { limitsModule } from './limits/module.js';
import type { Migrations } from './db/migrations.js';
import { initModule } from './init/module.js';
import { mailModule } from './mail/module.js';
import { metricsModule } from './metrics/module.js';
import type { Module } from './module.js';
import { postsModule } from './posts/module.js';
import { promosModule } from './promos/module.js';
import { readersModule } from './readers/module.js';
import { retentionModule } from './retention/module.js';
import { staticModule } from './static/module.js';
import { weatherModule } from './weather/module.js';

export const modules: readonly Module[] = [
  aboutModule,
  dbModule,
  limitsModule,
  readersModule,
  retentionModule,
  adminModule,
  weatherModule,
  commentsModule,
  postsModule,
  authorsModule,
  promosModule,
  staticModule,
  initModule,
  checkModule,
  backupModule,
  metricsModule,
  mailModule,
];

export const configSchema = composeSchema(modules);

export const migrations: Migrations = (columns) =>
  Object.assign({}, ...modules.map((module) => module.migrations?.(columns)));

export const commands: Readonly<Record<string, Command>> = Object.assign(
  {},
  ...modules.map((module) => module.commands),
);
