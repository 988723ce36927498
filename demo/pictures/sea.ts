import { box, dot, height, horizon, line, shape, times, width, type Drawing } from './shapes.js';

const sea: Drawing = (inks, random) =>
  box(0, horizon, width, height - horizon, inks.middle) +
  box(0, 252, width, height - 252, inks.near) +
  times(4, (row) => {
    let path = '';
    for (let x = random.between(0, 40); x < width - 30; x += random.between(70, 130))
      path += `M${x} ${horizon + 14 + row * 30 + random.between(-5, 5)}h${random.between(14, 50)}`;
    return line(row % 2 ? inks.far : inks.pale, 2, path);
  });

const waves: Drawing = (inks) =>
  times(3, (row) => {
    const y = 214 + row * 38;
    const x = row % 2 ? -40 : -80;
    const crests = times(6, () => 'q30 -34 66 -12q-22 -4 -24 10q20 12 38 2');
    const foam = times(6, () => 'q26 -24 52 -12m28 12');
    return (
      shape(row % 2 ? inks.near : inks.ink, `M${x} ${y}${crests}h100V320H${x}z`) +
      line(inks.pale, 2, `M${x + 8} ${y - 8}${foam}`)
    );
  });

const boats: Drawing = (inks, random) =>
  times(3, (index) => {
    const x = 70 + index * 140 + random.between(-30, 30);
    const y = 206 + ((index * 2) % 3) * 22;
    const s = (y - 150) / 60;
    const at = (n: number) => Math.round(n * s);
    return (
      shape(inks.ink, `M${x - at(20)} ${y}h${at(42)}l${-at(8)} ${at(10)}h${-at(26)}z`) +
      shape(
        index === 1 ? inks.warm : inks.pale,
        `M${x} ${y - at(4)}V${y - at(52)}q${at(22)} ${at(26)} ${at(20)} ${at(48)}z`,
      ) +
      shape(inks.pale, `M${x - at(3)} ${y - at(4)}V${y - at(44)}q${-at(14)} ${at(22)} ${-at(14)} ${at(40)}z`)
    );
  });

const trawler: Drawing = (inks) =>
  shape(inks.ink, 'M128 226l18 40h170q24 -20 30 -52l-64 16H200z') +
  shape(inks.warm, 'M138 248l8 18h170q8 -8 12 -14z') +
  box(170, 184, 56, 46, inks.pale) +
  box(178, 192, 16, 16, inks.near) +
  box(202, 192, 16, 16, inks.near) +
  line(inks.ink, 4, 'M252 230V138M198 184V156') +
  line(inks.ink, 1.5, 'M252 140L340 214M252 140L150 228M252 164l54 10');

const gig: Drawing = (inks) =>
  shape(inks.ink, 'M60 232q180 24 372 -8q-20 30 -60 34H116q-38 -4 -56 -26z') +
  line(inks.warm, 4, 'M68 236q176 20 356 -6') +
  times(5, (seat) => {
    const x = 130 + seat * 52;
    return (
      shape(seat % 2 ? inks.warm : inks.pale, `M${x} 232l4 -30q10 -8 18 0l6 30z`) +
      dot(x + 16, 190, 8, inks.ink) +
      line(inks.ink, 3, `M${x + 18} 214L${x - 34} 276`)
    );
  });

const swimmers: Drawing = (inks, random) =>
  times(6, (index) => {
    const x = 50 + index * 72 + random.between(-14, 14);
    const y = random.between(216, 290);
    return (
      dot(x, y, 8, index % 2 ? inks.pale : inks.warm) +
      line(inks.pale, 2, `M${x - 22} ${y + 8}q12 -8 22 0t22 0`) +
      line(inks.ink, 5, `M${x + 8} ${y + 4}q10 -16 20 -6`)
    );
  });

const fish: Drawing = (inks) =>
  times(3, (index) => {
    const x = 130 + index * 20;
    const y = 178 + index * 34;
    return (
      shape(
        index === 1 ? inks.warm : inks.near,
        `M${x} ${y}q60 -34 132 0l30 -16q-8 18 0 32l-30 -16q-72 34 -132 0z`,
      ) +
      dot(x + 22, y - 3, 3, inks.pale) +
      line(inks.pale, 2, `M${x + 44} ${y - 10}q8 10 0 20m20 -22q8 12 0 24m20 -24q8 12 0 24`)
    );
  });

export const water = { sea, waves, boats, trawler, gig, swimmers, fish };
