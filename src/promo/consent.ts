type Answer = boolean | Promise<boolean>;

/** The page's record of the reader's consent; `null` if none is needed. */
export type Consent = Answer | (() => Answer) | null;

/** Whether the reader consents; a promise or a function that fails means no. */
export async function granted(consent: Consent): Promise<boolean> {
  if (consent === null) return true;
  try {
    return (await (typeof consent === 'function' ? consent() : consent)) === true;
  } catch {
    return false;
  }
}
