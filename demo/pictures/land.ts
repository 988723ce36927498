import { box, dots, height, line, ridge, shape, times, width, type Drawing } from './shapes.js';

const hills: Drawing = (inks, random) =>
  ridge(inks.far, 128, 160, random) + ridge(inks.middle, 160, 188, random, 4);

const cliffs: Drawing = (inks, random) => {
  const edge = random.between(250, 290);
  return (
    shape(inks.near, `M480 88L400 96L${edge + 70} 120L${edge + 44} 150L${edge + 30} 158L${edge} 214H480z`) +
    shape(inks.middle, `M480 88L400 96L${edge + 70} 120L${edge + 66} 130L404 106L480 98z`) +
    times(4, (row) => line(inks.ink, 1.5, `M${edge + 60 - row * 12} ${136 + row * 18}l${60 + row * 20} -6`))
  );
};

const dunes: Drawing = (inks, random) =>
  ridge(inks.far, 216, 240, random, 3) +
  ridge(inks.pale, 236, 270, random, 3) +
  line(
    inks.near,
    2,
    times(
      14,
      () => `M${random.between(6, 474)} ${random.between(268, 312)}q${random.between(1, 5)} -14 10 -20`,
    ),
  );

const trees: Drawing = (inks, random) =>
  times(5, (index) => {
    const x = 34 + index * 100 + random.between(-22, 22);
    const y = random.between(208, 224);
    const r = random.between(20, 30);
    return (
      line(inks.ink, 4, `M${x} ${y + 46}q-2 -30 6 -50`) +
      shape(
        index % 2 ? inks.near : inks.ink,
        `M${x - r} ${y}q4 ${-r * 1.5} ${r * 1.4} ${-r * 1.2}t${r} ${r * 1.1}q-6 14 -${r} 12t-${Math.round(r * 1.4)} -10z`,
      )
    );
  });

const field: Drawing = (inks) =>
  box(0, 220, width, height - 220, inks.middle) +
  times(5, (row) => shape(inks.near, `M${row * 96} 220h48l${row * 22 - 62} 100h-70z`)) +
  line(inks.pale, 3, 'M0 240H480M240 240v80M196 288a44 22 0 0 1 88 0');

const goal: Drawing = (inks) =>
  line(inks.pale, 5, 'M170 242V158H310V242') +
  line(
    inks.pale,
    1,
    'M182 170l10 60M206 158l6 74M240 158v74M274 158l-6 74M298 170l-10 60M172 186H308M174 208H306',
  );

const furrows: Drawing = (inks, random) =>
  box(0, 214, width, height - 214, inks.near) +
  times(9, (row) =>
    line(
      inks.ink,
      5,
      `M${240 + (row - 4) * 16} 214Q${240 + (row - 4) * 40} 250 ${240 + (row - 4) * 100} 320`,
    ),
  ) +
  [inks.far, inks.warm, inks.pale]
    .map((ink) => dots(6, 5, ink, () => `${random.between(10, 470)} ${random.between(236, 310)}`))
    .join('');

const road: Drawing = (inks) =>
  shape(inks.far, 'M250 204Q200 226 262 248T150 320H330Q352 272 300 248T262 204z') +
  line(inks.pale, 2, 'M256 212q-28 18 14 32t-20 70');

export const land = { hills, cliffs, dunes, trees, field, goal, furrows, road };
