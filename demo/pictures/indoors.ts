import { box, dot, height, line, shape, times, width, type Drawing } from './shapes.js';

const window: Drawing = (inks) =>
  box(0, 0, width, height, inks.near) +
  box(92, 30, 296, 176, inks.ink) +
  box(102, 40, 276, 156, inks.horizon) +
  dot(306, 86, 22, inks.light) +
  shape(inks.middle, 'M102 150q70 -26 138 -6t138 -4v56H102z') +
  line(inks.ink, 7, 'M240 40v156M102 118H378');

const table: Drawing = (inks) =>
  box(0, 246, width, 74, inks.warm) +
  line(inks.ink, 3, 'M0 246H480') +
  line(inks.ink, 1, 'M40 266h90M210 290h150M380 270h70');

const cup: Drawing = (inks) =>
  shape(inks.pale, 'M118 196h72l-8 52q-28 14 -56 0z') +
  line(inks.pale, 7, 'M188 206q28 -2 22 18t-28 16') +
  shape(inks.ink, 'M118 196q36 -12 72 0q-36 12 -72 0z') +
  line(inks.pale, 3, 'M140 180q-10 -16 0 -30t0 -30M166 180q-10 -16 0 -30t0 -30');

const loaf: Drawing = (inks) =>
  shape(inks.light, 'M250 250q-16 -60 40 -66h70q54 8 40 66z') +
  line(inks.ink, 3, 'M286 200q-8 18 0 34M318 196q-8 20 0 38M350 198q-8 20 0 36') +
  line(inks.ink, 2, 'M250 250q-16 -60 40 -66h70q54 8 40 66');

const books: Drawing = (inks) =>
  times(5, (index) => {
    const x = 270 + index * 25;
    const top = [150, 166, 142, 158, 172][index]!;
    const cover = [inks.ink, inks.pale, inks.near, inks.light, inks.far][index]!;
    return (
      box(x, top, 22, 246 - top, cover) +
      line(index % 2 ? inks.ink : inks.pale, 2, `M${x + 5} ${top + 14}h12M${x + 5} ${top + 20}h12`)
    );
  });

const lamp: Drawing = (inks) =>
  `<circle cx="96" cy="140" r="96" fill="${inks.light}" opacity=".3"/>` +
  shape(inks.pale, 'M66 132l16 -44h28l16 44z') +
  line(inks.ink, 5, 'M96 132v110') +
  shape(inks.ink, 'M66 246q4 -12 30 -12t30 12z');

const fiddle: Drawing = (inks) =>
  shape(
    inks.warm,
    'M196 246q-36 -4 -32 -42q2 -18 18 -26q-12 -10 -8 -28q8 -26 40 -26t40 26q4 18 -8 28q16 8 18 26q4 38 -32 42z',
  ) +
  box(209, 40, 10, 160, inks.ink) +
  line(inks.pale, 1, 'M212 50v176M216 50v176') +
  line(inks.ink, 3, 'M188 190q-8 10 0 22M240 190q8 10 0 22M202 214h24M300 236L372 44');

const stage: Drawing = (inks) =>
  box(0, 0, width, height, inks.ink) +
  shape(inks.light, 'M240 0L150 280H330z') +
  box(0, 276, width, 44, inks.near) +
  times(4, (index) =>
    shape(index % 2 ? inks.warm : '#8f3b25', `M${index * 26} 0h30q-6 160 -20 276h-${20 + index * 6}z`),
  ) +
  times(4, (index) =>
    shape(index % 2 ? inks.warm : '#8f3b25', `M${480 - index * 26} 0h-30q6 160 20 276h${20 + index * 6}z`),
  );

const singers: Drawing = (inks) =>
  times(5, (index) => {
    const x = 150 + index * 45;
    const y = 198 + (index % 2) * 6;
    return (
      shape([inks.pale, inks.warm, inks.near][index % 3]!, `M${x - 20} 280q0 -64 20 -66t20 66z`) +
      dot(x, y, 14, inks.ink)
    );
  });

export const indoors = { window, table, cup, loaf, books, lamp, fiddle, stage, singers };
