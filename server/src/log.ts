/** One JSON object a line on standard error: what happened, when, and the facts about it. */
import { InlayError } from 'inlay/error';

export interface Log {
  info(message: string, facts?: Record<string, unknown>): void;
  /** nobody made a mistake here, or it is not known; somebody may want to look */
  warn(message: string, facts?: Record<string, unknown>): void;
  error(message: string, facts?: Record<string, unknown>): void;
}

/** From everything to what somebody must look at. */
export const logLevels = ['info', 'warn', 'error'] as const;
export type LogLevel = (typeof logLevels)[number];

export interface LogOptions {
  /** the least that is written; default `info`: everything */
  level?: LogLevel;
  /** never written, wherever they appear: keys and passwords */
  secrets?: readonly string[];
  write?: (line: string) => void;
  clock?: () => number;
}

export function createLog(options: LogOptions = {}): Log {
  const {
    secrets = [],
    level: least = 'info',
    write = (line: string) => void process.stderr.write(line + '\n'),
    clock = Date.now,
  } = options;
  const say =
    (level: LogLevel) =>
    (message: string, facts: Record<string, unknown> = {}) => {
      if (logLevels.indexOf(level) < logLevels.indexOf(least)) return;
      let line = JSON.stringify(
        { time: new Date(clock()).toISOString(), level, message, ...facts },
        readable,
      );
      for (const secret of secrets) line = line.replaceAll(secret, '***');
      write(line);
    };
  return { info: say('info'), warn: say('warn'), error: say('error') };
}

/**
 * Says that something failed. What another system did not do is expected, so it is a warning in one line; anything else
 * is a mistake in here, and shows where.
 */
export function logFailure(
  log: Log,
  message: string,
  error: unknown,
  facts: Record<string, unknown> = {},
): void {
  if (InlayError.from(error) === error) log.warn(message, { ...facts, reason: reasonOf(error) });
  else log.error(message, { ...facts, error });
}

/** An error in one line, with its root cause. */
export function reasonOf(thrown: unknown): string {
  let { message = String(thrown), cause } = thrown as Partial<Error>;
  while (cause instanceof Error && cause.cause instanceof Error) cause = cause.cause;
  if (cause instanceof Error) message += ` (${cause.message || (cause as NodeJS.ErrnoException).code})`;
  // a query is long, and may hold a key
  return message.replace(/(https?:\/\/[^\s?]+)\?\S+/g, '$1').replace(/\s+/g, ' ');
}

/** Errors have no enumerable fields, so JSON would show them as `{}`. */
const readable = (_: string, value: unknown): unknown =>
  value instanceof Error
    ? (value.stack ?? value.message) + (value.cause ? ` (cause: ${value.cause})` : '')
    : value;
