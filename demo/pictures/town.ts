import { box, dot, dots, line, shape, times, width, type Drawing } from './shapes.js';

const lighthouse: Drawing = (inks, random) => {
  const x = random.pick([96, 380]);
  const beam = x < 240 ? 1 : -1;
  return (
    `<path fill="${inks.light}" opacity=".35" d="M${x} 74L${x + beam * 420} 26V124z"/>` +
    shape(inks.ink, `M${x - 70} 226q40 -30 70 -26t80 26l20 20H${x - 90}z`) +
    shape(inks.pale, `M${x - 14} 88h28l10 118h-48z`) +
    shape(inks.warm, `M${x - 16} 112h32l2 26h-36zM${x - 20} 162h40l2 26h-44z`) +
    box(x - 18, 82, 36, 6, inks.ink) +
    box(x - 10, 64, 20, 18, inks.light) +
    shape(inks.ink, `M${x - 13} 65l13 -15l13 15z`)
  );
};

const houses: Drawing = (inks, random) => {
  let walls = '';
  let eaves = '';
  let windows = '';
  let paint = 0;
  for (let x = -10; x < width;) {
    const w = random.between(46, 68);
    const wall = random.between(206, 226);
    const up = random.between(22, 34);
    const half = Math.round(w / 2);
    paint = (paint + random.between(1, 3)) % 4;
    walls += shape(
      [inks.pale, inks.warm, inks.far, inks.near][paint]!,
      `M${x} 290V${wall}l${half} ${-up}L${x + w} ${wall}V290z`,
    );
    eaves += `M${x - 3} ${wall + 2}l${half + 3} ${-up}L${x + w + 3} ${wall + 2}`;
    windows += `M${x + 10} ${wall + 14}h11v14h-11zM${x + w - 21} ${wall + 14}h11v14h-11z`;
    x += w;
  }
  return walls + line(inks.ink, 4, eaves) + shape(inks.light, windows) + box(0, 286, width, 34, inks.ink);
};

const church: Drawing = (inks) =>
  shape(inks.near, 'M206 250V128L226 62L246 128V190H330L346 212V250z') +
  shape(inks.ink, 'M206 128L226 62L246 128zM246 190L330 190L346 212H246z') +
  box(221, 142, 10, 20, inks.light) +
  times(3, (index) => box(262 + index * 26, 220, 8, 18, inks.light));

const quay: Drawing = (inks) =>
  box(0, 276, width, 44, inks.ink) +
  line(
    inks.near,
    2,
    'M0 292H480M60 276v16M180 276v16M300 276v16M420 276v16M120 292v28M240 292v28M360 292v28',
  ) +
  times(3, (index) => shape(inks.ink, `M${76 + index * 150} 278v-16q-6 -2 -4 -8h28q2 6 -4 8v16z`));

const stalls: Drawing = (inks) =>
  box(0, 282, width, 38, inks.far) +
  times(3, (index) => {
    const x = 18 + index * 156;
    const cloth = index % 2 ? inks.near : inks.warm;
    return (
      line(inks.ink, 4, `M${x + 8} 200v96M${x + 124} 200v96`) +
      box(x + 4, 246, 124, 36, inks.ink) +
      shape(inks.pale, `M${x + 10} 168h112l14 36H${x - 4}z`) +
      times(3, (stripe) => shape(cloth, `M${x + 10 + stripe * 40} 168h18l${stripe * 4 - 2} 36h-22z`)) +
      dots(6, 7.5, index === 1 ? inks.far : inks.light, (at) => `${x + 18 + at * 19} 240`)
    );
  });

const huts: Drawing = (inks) =>
  times(5, (index) => {
    const x = 18 + index * 92;
    return (
      shape([inks.warm, inks.pale, inks.near][index % 3]!, `M${x} 272V204l38 -34l38 34v68z`) +
      shape(inks.ink, `M${x - 5} 208l43 -40l43 40l-6 3l-37 -33l-37 33z`) +
      box(x + 26, 224, 24, 48, inks.ink)
    );
  });

const bus: Drawing = (inks) =>
  shape(inks.warm, 'M110 172q0 -12 12 -12H352q14 0 18 16l12 44v44H110z') +
  times(4, (index) => box(126 + index * 56, 178, 42, 32, inks.pale)) +
  line(inks.pale, 3, 'M110 226H382') +
  times(2, (index) => dot(170 + index * 156, 264, 20, inks.ink) + dot(170 + index * 156, 264, 8, inks.far));

const bunting: Drawing = (inks) =>
  line(inks.ink, 2, 'M0 40Q120 96 240 60T480 44') +
  times(9, (index) => {
    const x = 20 + index * 52;
    const y = Math.round(66 + 13 * Math.sin((index / 8) * Math.PI * 2));
    return shape([inks.warm, inks.pale, inks.light][index % 3]!, `M${x} ${y}h24l-12 28z`);
  });

export const town = { lighthouse, houses, church, quay, stalls, huts, bus, bunting };
