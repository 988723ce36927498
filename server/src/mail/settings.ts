import * as v from 'valibot';
import { described } from '../config/described.js';

const address = 'write an email address such as "comments@news.example.com"';
const mailbox = v.pipe(v.string(address), v.regex(/^[^\s@<>,;"]+@[^\s@<>,;"]+$/, address));
const server = 'write an address such as "smtps://USER:PASSWORD@smtp.example.com"';
const minutes = 'write a number from 1 to 1440';
const recipients = 'write a list of email addresses such as ["editor@news.example.com"]';

const mailboxes = v.pipe(v.array(mailbox, recipients), v.nonEmpty(recipients));
const name = 'write the name of a site';

export const mailSchema = v.strictObject({
  server: described(
    v.pipe(
      v.string(server),
      v.check((words) => /^smtps?:\/\/./.test(words) && URL.canParse(words), server),
    ),
    'where `mail` is set: the mail server, `smtps://` for TLS from the start (port 465) or `smtp://` for TLS where the server offers it (port 587), with user and password, percent-encoded where they hold `@`, `:` or `/`',
  ),
  from: described(mailbox, 'the address that mail comes from; the mail server must accept it'),
  to: described(mailboxes, 'who is notified of comments that wait for a moderator'),
  sites: described(
    v.optional(
      v.array(
        v.strictObject({
          site: described(v.pipe(v.string(name), v.nonEmpty(name)), 'a site by its name'),
          to: described(mailboxes, 'who is notified of the comments of this site, in place of `mail.to`'),
        }),
        'write a list such as [{"site": "Blog", "to": ["blog@example.com"]}]',
      ),
      [],
    ),
    'sites whose moderators differ from `mail.to`',
  ),
  minutes: described(
    v.optional(v.pipe(v.number(minutes), v.minValue(1, minutes), v.maxValue(1440, minutes)), 15),
    'minutes between two mails: what comes meanwhile is in the next one',
  ),
});

export type MailConfig = v.InferOutput<typeof mailSchema>;
