/** The writer's picture, or coloured initials. */

/** The first letter of the first and the last word that have one; empty for a name without letters. */
export function initials(name: string): string {
  // by letter with its marks, so that no flag or emoji is halved, which takes long to compile; Han, kana and Hangul are
  // read without a space
  const letter = /[^ -~]/.test(name) ? /(?!\p{DI})\p{L}\p{M}?/u : /[a-z]/i;
  const letters = name
    .normalize('NFC')
    .split(/[\s.,_-]+/)
    .flatMap((word) => letter.exec(word)?.[0].toLocaleUpperCase() ?? []);
  return letters.length > 1 ? letters[0]! + letters.at(-1)! : (letters[0] ?? '');
}

/** A hue (degrees) that the name has everywhere. */
export function hue(name: string): number {
  let hash = 0;
  for (let at = 0; at < name.length; at++) hash = (hash * 31 + name.charCodeAt(at)) % 360;
  return hash;
}
