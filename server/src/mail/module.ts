/** Mail to moderators: of comments that wait for them. */
import * as v from 'valibot';
import { print, type CommandCall } from '../cli/command.js';
import type {} from '../comments/module.js';
import type { Config } from '../config/config.js';
import { ConfigError } from '../config/error.js';
import type { Context } from '../context.js';
import { reasonOf } from '../log.js';
import type { Module } from '../module.js';
import { checkSiteName } from '../sites/sites.js';
import { Digest } from './digest.js';
import { mailSchema, type MailConfig } from './settings.js';

declare module '../config/config.js' {
  interface Config {
    mail?: MailConfig | undefined;
  }
}

export const mailModule: Module = {
  name: 'mail',
  settings: v.optional(mailSchema),
  commands: {
    mail: {
      summary: 'sends a mail to "mail.to", to see whether one arrives',
      run: sendTest,
    },
  },
  check,
  start,
};

function check({ mail, sites }: Config): void {
  const named = new Set<string>();
  for (const { site } of mail?.sites ?? []) {
    checkSiteName(sites, site, 'mail.sites');
    if (named.has(site))
      throw new ConfigError(
        `mail.sites is wrong: it names "${site}" twice, write all its addresses into one "to".`,
      );
    named.add(site);
  }
}

/** ms between two looks at whether there is something to send */
const looks = 10_000;

async function start({ config, ...context }: Context): Promise<void> {
  const { mail, publicUrl, sites } = config;
  if (!mail) return;
  const { transportTo } = await import('./transport.js');
  const { sendTo, close } = transportTo(mail);
  const upstream = context.upstreams.add('mail');
  const digestFor = (to: readonly string[]) => {
    const send = sendTo(to);
    return new Digest(context, {
      send: (message) => upstream.watch(() => send(message)),
      between: mail.minutes * 60_000,
      admin: publicUrl === undefined ? null : new URL('admin/', publicUrl).href,
    });
  };
  const general = digestFor(mail.to);
  const bySite = new Map(mail.sites.map(({ site, to }) => [site, digestFor(to)]));
  const flush = async (last = false): Promise<void> => {
    for (const digest of [general, ...bySite.values()]) await digest.flush(last);
  };
  context.events.on('comment-held', ({ id, page, row }) => {
    // what is surely spam can wait for somebody who looks
    if (row.status !== 'pending') return;
    const language = sites.find(({ name }) => name === page.site)?.language;
    (bySite.get(page.site) ?? general).add({
      id,
      site: page.site,
      language,
      page: page.url,
      name: row.author_name,
      text: row.text,
    });
  });
  context.schedule({ name: 'mail to moderators', every: looks, run: () => flush() });
  context.onClose(async () => {
    await flush(true);
    close();
  });
}

async function sendTest({ config: { mail } }: CommandCall): Promise<void> {
  if (!mail)
    throw new ConfigError('mail is missing: write "mail" with "server", "from" and "to" into the settings.');
  const { transportTo } = await import('./transport.js');
  const { sendTo, close } = transportTo(mail);
  const all = [...new Set([mail.to, ...mail.sites.map(({ to }) => to)].flat())];
  try {
    await sendTo(all)({
      subject: 'Mail from inlay-server arrives',
      text: 'You will be notified here of comments that wait.',
    });
  } catch (cause) {
    throw new ConfigError(
      `The mail server did not take the mail (${reasonOf(cause)}): correct "mail" in the settings.`,
      {
        cause,
      },
    );
  } finally {
    close();
  }
  print(`The mail server took a mail to ${all.join(', ')}.`);
}
