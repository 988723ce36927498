/** Values among the settings that no log, no answer and no other user of the machine may see. */
import { statSync } from 'node:fs';

const names = /(key|token|secret|password|pepper)$/i;

/** Every secret in the settings: by its name, and what is secret in an address. */
export function secretsOf(settings: object): string[] {
  const found: string[] = [];
  const walk = (value: unknown, name: string): void => {
    if (typeof value === 'string') found.push(...(names.test(name) ? [value] : secretsIn(value)));
    if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value)) walk(inner, key);
  };
  walk(settings, '');
  return found.filter((secret) => secret.length > 3);
}

/** The password and the keys in an address such as `postgres://inlay:…@host/inlay` or `https://blog.example/?key=…`. */
function secretsIn(words: string): string[] {
  if (!words.includes('://') || !URL.canParse(words)) return [];
  const { password, searchParams } = new URL(words);
  const keys = [...searchParams].filter(([name]) => names.test(name)).map(([, value]) => value);
  return [password, decoded(password), ...keys];
}

function decoded(words: string): string {
  try {
    return decodeURIComponent(words);
  } catch {
    return words;
  }
}

/** Whether users who neither own the file nor are in its group can read it; Windows has other rules. */
export const isOpenToAll = (path: string): boolean =>
  process.platform !== 'win32' && (statSync(path).mode & 0o004) !== 0;
