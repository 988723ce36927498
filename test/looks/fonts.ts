/** The sheets' own fonts: those of a machine are not the next one's. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { root } from '../support/modules.js';

const { resolve } = createRequire(import.meta.url);
const font = (name: string, subset: string) =>
  resolve(`@fontsource-variable/${name}/files/${name}-${subset}-wght-normal.woff2`);

interface Face {
  family: string;
  file: string;
  range?: string;
}

/** The faces of the three generic families, as `looks-sans-serif` and so on; and the one that code is set in. */
const everywhere: Face[] = [
  ...['sans-serif', 'serif', 'monospace'].flatMap((generic): Face[] => [
    {
      family: `looks-${generic}`,
      file: font(`noto-${generic === 'monospace' ? 'sans-mono' : generic.replace('-serif', '')}`, 'latin'),
    },
    {
      family: `looks-${generic}`,
      file: font('noto-sans', 'latin-ext'),
      range: 'U+0100-024F, U+2000-2BFF',
    },
    {
      family: `looks-${generic}`,
      file: font('noto-sans-arabic', 'arabic'),
      range: 'U+0600-06FF, U+200C-200F',
    },
    { family: `looks-${generic}`, file: font('noto-sans-hebrew', 'hebrew'), range: 'U+0590-05FF' },
  ]),
  { family: 'ui-monospace', file: font('noto-sans-mono', 'latin') },
];

/** The parts of the Japanese font that the phrases need: it has a hundred. */
function japanese(): Face[] {
  const sheet = resolve('@fontsource-variable/noto-sans-jp/wght.css');
  const used = new Set(
    [...readFileSync(join(root, 'src/locales/ja.ts'), 'utf8')].map((letter) => letter.codePointAt(0)!),
  );
  const holds = (range: string) => {
    const [from, to = from] = range.trim().slice(2).split('-');
    return [...used].some((code) => code >= parseInt(from!, 16) && code <= parseInt(to!, 16));
  };
  return [...readFileSync(sheet, 'utf8').matchAll(/url\(([^)]+)\).*?unicode-range: ([^;]+);/gs)]
    .filter(([, , ranges]) => !/U\+0000/.test(ranges!) && ranges!.split(',').some(holds))
    .map(([, file, range]) => ({
      ...{ family: 'looks-sans-serif', range },
      file: join(dirname(sheet), file!),
    }));
}

const facesOf = (lang?: string): Face[] => (lang === 'ja' ? [...everywhere, ...japanese()] : everywhere);

/** The rules that load the fonts of a page in this language. */
export const fontRules = (lang?: string): string =>
  facesOf(lang)
    .map(
      ({ family, range }, index) =>
        `@font-face { font-family: ${family}; src: url(/fonts/${lang ?? ''}/${index}); font-weight: 100 900; ${range ? `unicode-range: ${range};` : ''} }`,
    )
    .join('\n');

/** The file of a font by its address. */
export function fontAt(path: string): string | undefined {
  const [, lang, index] = /^\/fonts\/(\w*)\/(\d+)$/.exec(path) ?? [];
  return index && facesOf(lang)[Number(index)]!.file;
}

/** A sheet names fonts that a machine may have; here it gets the last, generic one. */
export const withOwnFonts = (css: string): string =>
  css.replace(/(--inlay-font-family:)[^;}]*?\b(sans-serif|serif|monospace)(?=[;}])/g, '$1looks-$2');
