/** The owner's answers to `init`, from flags or a terminal. */
import tzLookup from '@photostructure/tz-lookup';
import { ConfigError } from '../config/error.js';
import { isSpoken } from '../sites/sites.js';
import type { Discovered } from './discover.js';
import type { Terminal } from './terminal.js';

export interface InitFlags {
  name?: string;
  language?: string;
  /** `Bergen,60.39,5.32` */
  place?: string;
  contact?: string;
  'time-zone'?: string;
  /** where the server will be reached */
  'public-url'?: string;
}

export interface Place {
  name: string;
  latitude: number;
  longitude: number;
}

export interface Answers {
  name: string;
  language: string | null;
  place: Place | null;
  timeZone: string | null;
  contact: string | null;
  publicUrl: string | null;
}

interface Question {
  flag: keyof InitFlags;
  words: string;
  /** the answer when none is given */
  proposal?: (found: Discovered, answers: Answers) => string;
  put: (answer: string, answers: Answers) => void;
  /** whether the earlier answers leave it out */
  needless?: (answers: Answers) => boolean;
}

const questions: readonly Question[] = [
  {
    flag: 'name',
    words: 'The name of the site',
    proposal: (found) => found.name ?? new URL(found.origin).hostname,
    put: (answer, answers) => (answers.name = answer),
  },
  {
    flag: 'language',
    words: 'Its language',
    proposal: ({ language }) => (language && isSpoken(language) ? language : 'en'),
    put: (answer, answers) => (answers.language = answer || null),
  },
  {
    flag: 'place',
    words: 'A place for the weather, as "Bergen,60.39,5.32" (empty for none)',
    put: (answer, answers) => (answers.place = placeOf(answer)),
  },
  {
    flag: 'time-zone',
    words: 'The time zone of the site',
    proposal: (_, { place }) => (place ? tzLookup(place.latitude, place.longitude) : ''),
    put: (answer, answers) => (answers.timeZone = answer || null),
  },
  {
    flag: 'contact',
    words: 'An email or web address at which the weather service reaches you',
    put: (answer, answers) => (answers.contact = answer || null),
    needless: ({ place }) => !place,
  },
  {
    flag: 'public-url',
    words:
      'Where readers will reach this server, such as https://inlay.example.com/ (empty if you do not know yet)',
    put: (answer, answers) => (answers.publicUrl = answer ? answer.replace(/\/?$/, '/') : null),
  },
];

export interface Asking {
  /** `null` where nobody can be asked: the proposals are taken */
  terminal: Pick<Terminal, 'prompt' | 'say'> | null;
  /** Throws a `ConfigError` where the answer to the flag's question is no setting. */
  check: (flag: keyof InitFlags, answers: Answers) => void;
}

export async function collect(
  found: Discovered,
  flags: InitFlags,
  { terminal, check }: Asking,
): Promise<Answers> {
  const answers: Answers = {
    name: '',
    language: null,
    place: null,
    timeZone: null,
    contact: null,
    publicUrl: null,
  };
  const take = ({ flag, put }: Question, answer: string): void => {
    put(answer, answers);
    check(flag, answers);
  };
  // nobody answers questions to hear at their end that a flag is wrong
  for (const question of questions) {
    const given = flags[question.flag];
    if (given !== undefined) take(question, given);
  }
  for (const question of questions) {
    const { flag, words, proposal, put, needless } = question;
    if (flags[flag] !== undefined || needless?.(answers)) continue;
    const proposed = proposal?.(found, answers) ?? '';
    if (!terminal) put(proposed, answers);
    else await untilRight(async () => take(question, await terminal.prompt(words, proposed)), terminal.say);
  }
  return answers;
}

async function untilRight(ask: () => Promise<void>, say: (line: string) => void): Promise<void> {
  for (;;) {
    try {
      return await ask();
    } catch (thrown) {
      if (!(thrown instanceof WrongAnswer)) throw thrown;
      say(`  ${thrown.mend[0]!.toUpperCase()}${thrown.mend.slice(1)}`);
    }
  }
}

/** An answer that can be given again. */
export class WrongAnswer extends ConfigError {
  /** what to write instead, a sentence */
  readonly mend: string;

  /** @param what what is wrong with it, such as `--language is wrong` */
  constructor(what: string, mend: string) {
    super(`${what}: ${mend}`);
    this.mend = mend;
  }
}

export function placeOf(written: string): Place | null {
  if (!written.trim()) return null;
  const [, name = '', latitude, longitude] = /^(.+?),\s*(-?[\d.]+),\s*(-?[\d.]+)$/.exec(written.trim()) ?? [];
  const [north, east] = [Number(latitude), Number(longitude)];
  // "Bergen,60,39,5,32" has its decimals after commas
  const isNamed = /\p{L}/u.test(name) && !/,\s*-?\d+$/.test(name);
  if (!isNamed || !(Math.abs(north) <= 90) || !(Math.abs(east) <= 180))
    throw new WrongAnswer(
      `the place "${written}" is wrong`,
      'write its name, latitude and longitude, with points for the decimals, such as "Bergen,60.39,5.32".',
    );
  return { name: name.trim(), latitude: north, longitude: east };
}
