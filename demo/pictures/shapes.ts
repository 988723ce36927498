import type { Palette } from './palette.js';
import type { Random } from './random.js';

/** The picture's size in its own units; things stand on one of its lines. */
export const width = 480;
export const height = 320;
/** where the sky meets the sea */
export const horizon = 186;

/** Draws one thing of a scene as SVG. */
export type Drawing = (inks: Palette, random: Random) => string;

export const times = (count: number, draw: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => draw(index)).join('');

export const box = (x: number, y: number, w: number, h: number, fill: string): string =>
  `<path fill="${fill}" d="M${x} ${y}h${w}v${h}h${-w}z"/>`;

export const shape = (fill: string, path: string): string => `<path fill="${fill}" d="${path}"/>`;

export const line = (ink: string, thickness: number, path: string): string =>
  `<path fill="none" stroke="${ink}" stroke-width="${thickness}" stroke-linecap="round" d="${path}"/>`;

export const dot = (x: number, y: number, r: number, fill: string): string =>
  `<circle cx="${x}" cy="${y}" r="${r}" fill="${fill}"/>`;

/** Many dots of one size and ink as one path: a line of no length has round ends. */
export const dots = (count: number, r: number, fill: string, place: (index: number) => string): string =>
  line(
    fill,
    r * 2,
    times(count, (index) => `M${place(index)}h0`),
  );

/** A rolling edge from left to right between two heights, filled down to the bottom. */
export function ridge(fill: string, top: number, bottom: number, random: Random, steps = 5): string {
  const step = width / steps;
  let path = `M0 ${random.between(top, bottom)}`;
  for (let at = 1; at <= steps; at++) {
    const lead = at === 1 ? `Q${Math.round(step / 2)} ${random.between(top, bottom)} ` : 'T';
    path += `${lead}${Math.round(at * step)} ${random.between(top, bottom)}`;
  }
  return shape(fill, `${path}V${height}H0z`);
}
