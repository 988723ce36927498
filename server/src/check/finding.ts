/** A finding of the check of a page. */

export interface Finding {
  /** stable, for tests and for the admin */
  code: string;
  /** `error`: something does not work. `warning`: it works, and not as well as it could. */
  level: 'error' | 'warning';
  /** one sentence that says what is wrong, and one that says how to mend it */
  message: string;
}

export const error = (code: string, message: string): Finding => ({ code, level: 'error', message });
export const warning = (code: string, message: string): Finding => ({ code, level: 'warning', message });
