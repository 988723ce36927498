/** What a reader sent, made ready to be stored, or what is wrong with it, field by field. */
import { isEmptyText } from 'inlay/internal/comments/text';
import { safeUrl } from 'inlay/internal/core/urls';
import type { FieldError } from '../../http/problem.js';
import type { Settings } from '../config.js';

export interface Written {
  name: string | null;
  email: string | null;
  url: string | null;
  text: string;
}

const longest = { name: 80, email: 254, url: 500 };

/** What was sent may be this many times as long as what is stored: forms send two characters for a line feed. */
const slack = 2;

// C0 and C1 controls but tab and line feed; bidirectional overrides would turn the words of the page around
const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;
// halves of characters, which no database stores
const halves = /\p{Surrogate}/gu;
const overrides = /[\u202a-\u202e\u2066-\u2069]/g;

/** The text as it is stored: whole characters, line feeds, no controls, no blank lines around it. */
export function cleanText(text: string): string {
  const clean = text.replace(halves, '\ufffd').replace(/\r\n?/g, '\n').replace(controls, '').trimEnd();
  // the indentation of the first line may mean something
  return clean.slice(clean.lastIndexOf('\n', clean.search(/\S/)) + 1);
}

/** As `cleanText`, on one line. */
export const cleanLine = (line: string): string =>
  line.replace(halves, '\ufffd').replace(controls, '').replace(overrides, '').replace(/\s+/g, ' ').trim();

/** The text as it is stored, or what is wrong with it. The length is checked before anything else is done with it. */
export function readText(sent: string, { maxLength }: Settings): { text: string; errors: FieldError[] } {
  const text = sent.length > slack * maxLength ? sent : cleanText(sent);
  if (text.length > maxLength) {
    const message = `Please shorten your comment: it has ${text.length} characters of ${maxLength}.`;
    return { text, errors: [{ field: 'text', code: 'too-long', message }] };
  }
  if (!isEmptyText(text)) return { text, errors: [] };
  return { text, errors: [{ field: 'text', code: 'required', message: 'Please enter your comment.' }] };
}

/** Reads the form's fields by the site's settings. A field that the site does not ask for is not stored. */
export function readFields(
  sent: { text: string; name: string; email: string; url: string },
  settings: Settings,
): { written: Written; errors: FieldError[] } {
  const { text, errors } = readText(sent.text, settings);
  const say = (field: string, code: string, message: string) => void errors.push({ field, code, message });
  const line = (field: 'name' | 'email' | 'url', what: string): string | null => {
    if (settings[field] === 'hidden') return null;
    const isLong = sent[field].length > slack * longest[field];
    const value = isLong ? '' : cleanLine(sent[field]);
    if (isLong || value.length > longest[field]) say(field, 'too-long', `Please shorten your ${what}.`);
    else if (isEmptyText(value) && settings[field] === 'required')
      say(field, 'required', `Please enter your ${what}.`);
    return isEmptyText(value) ? null : value;
  };
  const name = line('name', 'name');
  const email = line('email', 'email address');
  const address = line('url', 'website');
  if (email && email.length <= longest.email && !/^[^\s@<>]+@[^\s@<>]+$/.test(email))
    say('email', 'invalid', 'Please correct your email address.');
  const url = address && webAddress(address);
  if (address && address.length <= longest.url && !url)
    say('url', 'invalid', 'Please correct the address of your website.');
  return { written: { name, email, url, text }, errors };
}

/** People leave `https://` out. */
function webAddress(address: string): string | null {
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(address) ? address : `https://${address}`;
  const url = safeUrl(whole);
  return url && /^https?:/.test(url) && /[^.]\.[^.]|^https?:\/\/(localhost|\[)/.test(url) ? url : null;
}
