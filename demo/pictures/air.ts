import { dot, dots, line, shape, times, type Drawing } from './shapes.js';

const sun: Drawing = (inks, random) => {
  const x = random.between(120, 360);
  const y = random.between(74, 112);
  const rings = `<circle cx="${x}" cy="${y}" r="52"/><circle cx="${x}" cy="${y}" r="72"/>`;
  return (
    `<g fill="none" stroke="${inks.pale}" stroke-width="2" opacity=".5">${rings}</g>` +
    dot(x, y, 34, inks.light)
  );
};

const moon: Drawing = (inks, random) =>
  shape(inks.light, `M${random.between(120, 360)} 50a32 32 0 1 0 30 44a26 26 0 1 1 -30 -44z`);

const stars: Drawing = (inks, random) =>
  [1, 1.6]
    .map((r) => dots(12, r, inks.pale, () => `${random.between(8, 472)} ${random.between(8, 140)}`))
    .join('');

const clouds: Drawing = (inks, random) =>
  times(3, (index) => {
    const x = index * 160 + random.between(-20, 60);
    return shape(inks.pale, `M${x} ${random.between(60, 100)}q4 -22 28 -18q14 -24 40 -8q26 -6 28 26z`);
  });

const rain: Drawing = (inks, random) =>
  line(
    inks.pale,
    1.5,
    times(40, () => `M${random.between(0, 480)} ${random.between(0, 290)}l-8 22`),
  );

const snow: Drawing = (inks, random) =>
  [2, 3, 4]
    .map((r) => dots(12, r, inks.pale, () => `${random.between(4, 476)} ${random.between(4, 310)}`))
    .join('');

const gulls: Drawing = (inks, random) =>
  line(
    inks.ink,
    2.5,
    times(5, () => {
      const s = random.between(8, 16);
      const at = `${random.between(30, 420)} ${random.between(40, 130)}`;
      return `M${at}q${s} ${-s} ${s} 2q4 ${-s - 2} ${s + 6} -2`;
    }),
  );

const kites: Drawing = (inks) =>
  times(3, (index) => {
    const x = 90 + index * 130;
    const y = 50 + ((index * 2) % 3) * 24;
    const cloth = [inks.warm, inks.light, inks.pale][index]!;
    return (
      shape(cloth, `M${x} ${y}l22 20l-22 30l-22 -30z`) +
      line(inks.ink, 1.5, `M${x} ${y}v50q30 60 ${80 - index * 20} 144M${x - 22} ${y + 20}h44`)
    );
  });

const fog: Drawing = (inks) =>
  `<g fill="${inks.pale}" opacity=".55"><path d="M0 150h480v16H0zM40 186h440v12H40zM0 214h380v18H0zM90 248h390v12H90z"/></g>`;

export const air = { sun, moon, stars, clouds, rain, snow, gulls, kites, fog };
