/** A service manager's SIGTERM, Ctrl-C, and the terminal that closes. */
export const endSignals: readonly NodeJS.Signals[] = ['SIGTERM', 'SIGINT', 'SIGHUP'];
