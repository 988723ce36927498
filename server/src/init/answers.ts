/** What the owner has to say: by flags, or at a terminal. */
import { createInterface } from 'node:readline/promises';
import tzLookup from '@photostructure/tz-lookup';
import { ConfigError } from '../config/error.js';
import { isSpoken } from '../sites.js';
import type { Discovered } from './discover.js';

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

/** Asks a person a question; the proposal is the answer when nothing is typed. */
export type Prompt = (question: string, proposal: string) => Promise<string>;

export async function collect(found: Discovered, flags: InitFlags, prompt: Prompt | null): Promise<Answers> {
  const answer = async (flag: keyof InitFlags, question: string, proposal = ''): Promise<string> =>
    flags[flag] ?? (prompt ? await prompt(question, proposal) : proposal);
  const name = await answer('name', 'The name of the site', found.name ?? new URL(found.origin).hostname);
  const language = await answer(
    'language',
    'Its language',
    found.language && isSpoken(found.language) ? found.language : 'en',
  );
  const place = placeOf(
    await answer('place', 'A place for the weather, as "Bergen,60.39,5.32" (empty for none)'),
  );
  const zone = place ? tzLookup(place.latitude, place.longitude) : '';
  const timeZone = await answer('time-zone', 'Its time zone', zone);
  const contact = place
    ? await answer('contact', 'An email or web address at which the weather service reaches you')
    : (flags.contact ?? '');
  const publicUrl = await answer(
    'public-url',
    'Where readers will reach this server, such as https://inlay.example.com/',
  );
  return {
    name,
    language: language || null,
    place,
    timeZone: timeZone || null,
    contact: contact || null,
    publicUrl: publicUrl ? publicUrl.replace(/\/?$/, '/') : null,
  };
}

export function placeOf(written: string): Place | null {
  if (!written.trim()) return null;
  const [, name, latitude, longitude] = /^(.+?),\s*(-?[\d.]+),\s*(-?[\d.]+)$/.exec(written.trim()) ?? [];
  const [north, east] = [Number(latitude), Number(longitude)];
  if (!name || !(Math.abs(north) <= 90) || !(Math.abs(east) <= 180))
    throw new ConfigError(
      `the place "${written}" is wrong: write its name, latitude and longitude, such as "Bergen,60.39,5.32".`,
    );
  return { name: name.trim(), latitude: north, longitude: east };
}

/** A prompt on the terminal; `null` where there is none. */
export function terminalPrompt(): { prompt: Prompt; close: () => void } | null {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return null;
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  return {
    prompt: async (question, proposal) =>
      (await lines.question(`${question}${proposal && ` [${proposal}]`}: `)).trim() || proposal,
    close: () => lines.close(),
  };
}
