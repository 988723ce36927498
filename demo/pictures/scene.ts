import { air } from './air.js';
import { indoors } from './indoors.js';
import { land } from './land.js';
import { palettes, type Light } from './palette.js';
import { randomFor } from './random.js';
import { water } from './sea.js';
import { height, width, type Drawing } from './shapes.js';
import { town } from './town.js';

const drawings: Record<string, Drawing> = { ...air, ...land, ...water, ...town, ...indoors };

/** The size at which pages set a picture, in CSS pixels. */
export const pictureSize = { width: 960, height: 640 };

/**
 * Prints a picture from a line such as `dusk with hills, sea, boats`: a light of the day, then what stands in it from back
 * to front. The seed varies where things stand. Throws for a light or a thing that nobody has drawn yet.
 */
export function scene(words: string, seed: string): string {
  const [light = '', things = ''] = words.split(' with ');
  const inks = palettes[light as Light];
  if (!inks)
    throw new Error(`"${words}" (${seed}): write one of ${Object.keys(palettes).join(', ')}, then "with".`);
  const random = randomFor(seed);
  const drawn = things.split(/,\s*/).map((thing) => {
    const draw = drawings[thing];
    if (!draw)
      throw new Error(`"${thing}" (${seed}) is not drawn. Write any of ${Object.keys(drawings).join(', ')}.`);
    return draw(inks, random);
  });
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${pictureSize.width}" height="${pictureSize.height}">` +
    `<linearGradient id="s" x2="0" y2="1"><stop stop-color="${inks.sky}"/><stop offset=".62" stop-color="${inks.horizon}"/></linearGradient>` +
    `<path fill="url(#s)" d="M0 0h${width}v${height}H0z"/>${drawn.join('')}</svg>\n`
  );
}
