import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import type { Page } from 'playwright-core';
import { root } from '../support/modules.js';
import { commentActs } from './acts.js';
import { examples, main, sample, short, type Example } from './examples.js';
import type { Answer } from './site.js';

/** A page full of examples; one picture is taken of it. */
export interface Sheet {
  /** of the picture's file */
  name: string;
  examples: Example[];
  width: number;
  columns: number;
  /** in px; columns share the width without it, and show the sheets' own fonts */
  columnWidth?: number;
  dark?: boolean;
  theme?: string;
  lang?: string;
  dir?: 'rtl';
  /** size of the text in per cent */
  text?: number;
  /** in place of the usual one, in columns of a width of their own */
  font?: string;
  forcedColors?: boolean;
  /** the script, and then each answer, comes when what was there before has been painted */
  slow?: boolean;
  /** what its endpoint says to what a reader does */
  answer?: Answer;
  /** what a reader does before the picture is taken */
  act?: (page: Page) => Promise<void>;
}

const desk = { width: 1280, columns: 3 };
const phone = { width: 320, columns: 1 };
const middle = { width: 768, columns: 2 };
const handset = { width: 375, columns: 1 };
const themes = ['', ...readdirSync(`${root}src/themes`).map((name) => basename(name, '.css'))];
/** Examples that change their layout on a narrow screen. */
const onPhones = ({ name }: Example) =>
  /^(full|places|sky|almost nothing known|no comments yet|a name.*|out of reach|ready|tabs|titles alone|empty|several|with a heading.*|banner|two)$/.test(
    name,
  );

const inBoth = (sheet: Sheet): Sheet[] => [
  { ...sheet, name: `${sheet.name}-light` },
  { ...sheet, name: `${sheet.name}-dark`, dark: true },
];

const acts = Object.entries(commentActs).map(([name, { act, answer, example }]): Sheet => ({
  ...{ name: `act-${name}`, examples: [{ ...short, ...example }], width: 640, columns: 1 },
  ...{ act, answer },
}));
const actOf = (name: string): Sheet => acts.find((sheet) => sheet.name === `act-${name}`)!;

export const sheets: Sheet[] = [
  ...themes.flatMap((theme) =>
    inBoth({ name: `theme-${theme || 'none'}`, examples: sample, theme, width: 960, columns: 3 }),
  ),
  ...Object.entries(examples).flatMap(([name, some]) => [
    { name: `${name}-1280`, examples: some, ...desk },
    { name: `${name}-320`, examples: some.filter(onPhones), ...phone },
  ]),
  { name: 'dark-375', examples: main, dark: true, ...handset },
  { name: 'forced-colors', examples: main, forcedColors: true, ...middle },
  { name: 'arabic-1280', examples: main, lang: 'ar', dir: 'rtl', ...desk },
  { name: 'hebrew-375', examples: main, lang: 'he', dir: 'rtl', ...handset },
  { name: 'japanese-768', examples: main, lang: 'ja', ...middle },
  { name: 'german-320', examples: main, lang: 'de', ...phone },
  { name: 'large-text', examples: main.slice(0, 2), text: 200, width: 480, columns: 1 },
  ...acts,
  // what floats has a frame where no shadow is seen
  { ...actOf('failed'), name: 'act-failed-dark', dark: true },
  { ...actOf('menu'), name: 'act-menu-forced', forcedColors: true },
];
