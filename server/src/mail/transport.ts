/** Hands messages to the mail server. */
import { createTransport } from 'nodemailer';
import type { Send } from './digest.js';
import type { MailConfig } from './settings.js';

/** ms, so that a mail server that hangs holds nothing up */
const patience = 8000;

export function transportTo({ server, from }: MailConfig): {
  sendTo: (to: readonly string[]) => Send;
  close: () => void;
} {
  const transport = createTransport({
    url: server,
    ...{ connectionTimeout: patience, greetingTimeout: patience, socketTimeout: patience },
    // a message holds text alone: it reads no file and asks nobody
    ...{ disableFileAccess: true, disableUrlAccess: true },
  });
  return {
    sendTo:
      (to) =>
      async ({ subject, text }) => {
        await transport.sendMail({
          ...{ from, to: [...to], subject, text },
          // no vacation notice answers it (RFC 3834)
          headers: { 'Auto-Submitted': 'auto-generated' },
        });
      },
    close: () => transport.close(),
  };
}
