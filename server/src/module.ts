/** The interface of a module. Every folder of this server exports one such object from its `module.ts`. */
import type * as v from 'valibot';
import type { Command } from './cli/command.js';
import type { Config } from './config/config.js';
import type { Context } from './context.js';
import type { Migrations } from './db/migrations.js';
import type { Route } from './http/routes.js';

/**
 * A module types what it adds by declaration merging: its settings into `Config` (config/config.ts), its tables into `Schema`
 * (db/schema.ts), its events into `Events` (event-bus.ts).
 */
export interface Module {
  /** its folder, and the key of its settings */
  name: string;
  settings?: v.GenericSchema;
  /** Checks what needs more than one setting; throws a `ConfigError`. */
  check?: (config: Config) => void;
  /** Throws a `ConfigError` where the machine lacks what the settings ask for; nothing has been made by then. */
  prepare?: (config: Config) => Promise<void>;
  migrations?: Migrations;
  /** by the word that calls it on the command line */
  commands?: Readonly<Record<string, Command>>;
  /** Declares its routes and schedules its jobs. */
  start?: (context: Context, route: Route) => void | Promise<void>;
}
