import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { after, before, describe, it } from 'node:test';
import { SMTPServer } from 'smtp-server';
import { languages } from 'inlay/internal/locales/index';
import * as v from 'valibot';
import { adminModule } from '../../src/admin/module.js';
import { commentsModule } from '../../src/comments/module.js';
import { setStatus } from '../../src/comments/store/status.js';
import { openDatabase } from '../../src/db/index.js';
import { createLog } from '../../src/log.js';
import { Digest } from '../../src/mail/digest.js';
import { messageAbout, type Message, type WaitingComment } from '../../src/mail/message.js';
import { mailModule } from '../../src/mail/module.js';
import { mailLanguages, mailPhrases } from '../../src/mail/phrases.js';
import { configSchema, migrations } from '../../src/modules.js';
import { createCheckedApp } from '../support/answers.js';
import { openComments, page, sites, storeOn } from '../comments/support.js';

interface Received {
  from: string;
  to: string[];
  content: string;
}

/** A mail server on loopback, which keeps what it takes. */
async function startMailServer() {
  const mails: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    // its certificate is its own
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, { envelope: { mailFrom, rcptTo } }, done) {
      void text(stream).then((content) => {
        mails.push({
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map(({ address }) => address),
          content,
        });
        done();
      });
    },
  });
  const listener = server.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const { port } = listener.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    stop: () => new Promise<void>((resolve) => server.close(resolve)),
  };
}

let mailServer: Awaited<ReturnType<typeof startMailServer>>;
before(async () => {
  mailServer = await startMailServer();
});
after(() => mailServer.stop());

const mail = { from: 'comments@news.example', to: ['mo@news.example', 'ed@news.example'] };
const waiting = (id: number, more: Partial<WaitingComment> = {}): WaitingComment => ({
  ...{ id, site: 'News', page, name: 'Ada', text: 'First' },
  ...more,
});

describe('the server', () => {
  it('mails moderators of comments that wait, and of no others, also when it stops', async () => {
    const database = await openDatabase('sqlite::memory:', migrations);
    const app = await createCheckedApp({
      config: v.parse(configSchema, {
        ...{ sites, publicUrl: 'https://inlay.example/' },
        comments: { moderation: 'all', spamWords: ['casino'] },
        mail: { server: mailServer.url, ...mail },
      }),
      database,
      modules: [adminModule, commentsModule, mailModule],
      log: createLog({ write: () => {} }),
    });
    const post = async (text: string, name: string) => {
      const body = new URLSearchParams({ page, text, name, email: 'ada@example.org' });
      const headers = { Origin: 'https://news.example' };
      const answer = await app.request('/v1/comments', { method: 'POST', headers, body });
      assert.equal(answer.status, 202, await answer.text());
    };
    await post('First line\nsecond line', 'Ada\r\nBcc: all@example.org');
    await post('Visit my casino', 'Spammer');
    await app.close();
    await database.close();
    const [received, ...others] = mailServer.mails.splice(0);
    assert.deepEqual([received!.from, received!.to, others], [mail.from, mail.to, []]);
    const [head, body] = received!.content.split('\r\n\r\n', 2) as [string, string];
    assert.match(head, /^Auto-Submitted: auto-generated\r$/m);
    assert.match(head, /^Content-Type: text\/plain/m);
    assert.doesNotMatch(head, /Bcc/);
    assert.match(received!.content, /https:\/\/inlay\.example\/admin\//);
    assert.match(
      body,
      /^Ada Bcc: all@example\.org\r\nhttps:\/\/news\.example\/story\r\n> First line\r\n> second line/,
    );
    assert.doesNotMatch(received!.content, /ada@example\.org|casino/);
  });
});

describe('a site with moderators of its own', () => {
  it('has its comments mailed to them, and the others hear of the others', async () => {
    const database = await openDatabase('sqlite::memory:', migrations);
    const own = { site: 'Blog', to: ['blog@blog.example'] };
    const app = await createCheckedApp({
      config: v.parse(configSchema, {
        ...{ sites, comments: { moderation: 'all' } },
        mail: { server: mailServer.url, ...mail, sites: [own] },
      }),
      database,
      modules: [adminModule, commentsModule, mailModule],
      log: createLog({ write: () => {} }),
    });
    for (const origin of ['https://news.example', 'https://blog.example']) {
      const body = new URLSearchParams({ page: `${origin}/story`, text: `On ${origin}` });
      await app.request('/v1/comments', { method: 'POST', headers: { Origin: origin }, body });
    }
    await app.close();
    await database.close();
    const received = mailServer.mails.splice(0).map(({ to, content }) => [to, /On (\S+)/.exec(content)?.[1]]);
    assert.deepEqual(received, [
      [mail.to, 'https://news.example'],
      [own.to, 'https://blog.example'],
    ]);
  });

  it('is named as it is named among the sites', () => {
    const config = v.parse(configSchema, {
      sites,
      mail: { server: 'smtp://x', ...mail, sites: [{ site: 'Blgo', to: mail.to }] },
    });
    assert.throws(
      () => mailModule.check!(config),
      /mail\.sites is wrong: there is no site "Blgo", write one of "News"/,
    );
  });

  it('is named once', () => {
    const own = { site: 'Blog', to: mail.to };
    const config = v.parse(configSchema, {
      sites,
      mail: { server: 'smtp://x', ...mail, sites: [own, { site: 'News', to: mail.to }, own] },
    });
    assert.throws(
      () => mailModule.check!(config),
      /mail\.sites is wrong: it names "Blog" twice, write all its addresses into one "to"/,
    );
  });
});

describe('the mails', () => {
  const open = async () => {
    const database = await openDatabase('sqlite::memory:', migrations);
    const { posted, app } = await openComments(database, { comments: { moderation: 'all' } });
    const ids: number[] = [];
    for (const words of ['One', 'Two', 'Three']) ids.push(Number((await posted({ text: words })).id));
    await app.close();
    const clock = { now: 1_000_000 };
    const sent: Message[] = [];
    const log: string[] = [];
    const state = { fails: false };
    const digest = new Digest(
      { clock: () => clock.now, database, log: createLog({ write: (line) => log.push(line) }) },
      {
        between: 60_000,
        admin: null,
        send: async (message) => {
          if (state.fails) throw new Error('Connection refused');
          sent.push(message);
        },
      },
    );
    return { database, digest, sent, clock, ids, log, state };
  };

  it('are as many as the settings allow: what comes meanwhile is in the next one', async () => {
    const { database, digest, sent, clock, ids } = await open();
    await digest.flush();
    digest.add(waiting(ids[0]!, { text: 'One' }));
    await digest.flush();
    digest.add(waiting(ids[1]!, { text: 'Two' }));
    digest.add(waiting(ids[2]!, { text: 'Three' }));
    clock.now += 59_000;
    await digest.flush();
    assert.equal(sent.length, 1);
    clock.now += 1000;
    await digest.flush();
    await digest.flush();
    assert.deepEqual(
      sent.map(({ subject }) => subject),
      ['Comments waiting for approval: 1 – News', 'Comments waiting for approval: 2 – News'],
    );
    await database.close();
  });

  it('leave out what a moderator has decided on', async () => {
    const { database, digest, sent, ids } = await open();
    digest.add(waiting(ids[0]!));
    await setStatus(storeOn(database), ids[0]!, 'approved', {});
    await digest.flush();
    assert.deepEqual(sent, []);
    await database.close();
  });

  it('lose nothing when the database does not answer', async () => {
    const { database, digest, sent, ids } = await open();
    const { db } = database;
    digest.add(waiting(ids[0]!));
    Object.assign(database, { db: null });
    await digest.flush();
    Object.assign(database, { db });
    await digest.flush();
    assert.equal(sent.length, 1);
    await database.close();
  });

  it('lose nothing while the mail server is away, which the log says once', async () => {
    const { database, digest, sent, clock, ids, log, state } = await open();
    state.fails = true;
    for (const id of ids) {
      digest.add(waiting(id));
      await digest.flush();
      clock.now += 60_000;
    }
    assert.equal(log.filter((line) => line.includes('mail cannot be sent')).length, 1);
    state.fails = false;
    await digest.flush();
    assert.equal(sent[0]!.subject, 'Comments waiting for approval: 3 – News');
    await database.close();
  });

  it('show the beginning of twenty comments, and count the others', async () => {
    const many = Array.from({ length: 23 }, (_, index) =>
      waiting(index, { site: index ? 'Blog' : 'News', name: null, text: '🦭'.repeat(400) }),
    );
    const { subject, text } = await messageAbout(many, 'https://inlay.example/admin/');
    assert.equal(subject, 'Comments waiting for approval: 23 – News, Blog');
    assert.ok(text.startsWith(`Anonymous\n${page}\n> ${'🦭'.repeat(300)}…\n\n`));
    assert.ok(
      text.endsWith(
        '\n\nMore comments: 3\n\nApprove or reject them in the admin.\nhttps://inlay.example/admin/',
      ),
    );
  });

  it('are in the language of the site', async () => {
    const written = (language: string) => messageAbout([waiting(1, { language, name: null })], null);
    const said = await written('fr');
    assert.equal(said.subject, 'Commentaires en attente d’approbation\u00a0: 1 – News');
    assert.match(said.text, /^Anonyme\nhttps:.*\n> First\n\nVous pouvez les approuver/);
    assert.match((await written('zh-TW')).subject, /^待審核的留言：1 – News$/);
    assert.deepEqual(
      [...mailLanguages].sort(),
      languages.filter((name) => name !== 'no'),
    );
    for (const language of mailLanguages) {
      const { waiting, more, ...others } = mailPhrases(language);
      for (const counted of [waiting, more]) assert.match(counted, /^[^{}]+\{count\}[^{}]*$/, language);
      assert.notEqual(waiting, mailPhrases('en').waiting, language);
      assert.doesNotMatch(Object.values(others).join(''), /[{}]/, language);
    }
    assert.equal(mailPhrases('no-NO'), mailPhrases('nb'));
  });
});

describe('inlay-server mail', () => {
  it('sends one to see whether it arrives, and says in a sentence why it does not', async () => {
    const command = (settings: object | null) =>
      mailModule.commands!['mail']!.run({
        ...{ config: v.parse(configSchema, settings ? { mail: settings } : {}), words: [], flags: {} },
        ...{ requireDatabase() {}, checkSettings: () => assert.fail(), withDatabase: () => assert.fail() },
      });
    await command({ server: mailServer.url, ...mail });
    assert.match(mailServer.mails.splice(0)[0]!.content, /^Subject: Mail from inlay-server arrives\r$/m);
    await assert.rejects(command(null), /mail is missing: write "mail" with "server"/);
    const away = 'smtp://127.0.0.1:1';
    await assert.rejects(
      command({ server: away, ...mail }),
      /did not take the mail \(.*ECONNREFUSED.*\): correct "mail"/,
    );
  });

  it('names a wrong setting and what to write', () => {
    for (const [settings, words] of [
      [{ ...mail, server: 'smtp.example.com' }, /smtps:\/\/USER:PASSWORD@smtp\.example\.com/],
      [{ ...mail, server: 'smtp://x', to: [] }, /a list of email addresses/],
      [{ ...mail, server: 'smtp://x', from: 'News <a@b>' }, /an email address such as/],
      [{ ...mail, server: 'smtp://x', minutes: 0 }, /a number from 1 to 1440/],
    ] as const) {
      const { issues } = v.safeParse(configSchema, { mail: settings });
      assert.match(issues![0].message, words);
    }
  });
});
