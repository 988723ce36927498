/** Compares pictures with those in `baseline/`. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import pixelmatch from 'pixelmatch';
import sharp from 'sharp';
import { root } from '../support/modules.js';

const baselineOf = (name: string) => join(root, 'test/looks/baseline', `${name}.webp`);
const differences = join(root, '.cache/looks');

interface Picture {
  width: number;
  height: number;
  pixels: Uint8Array;
}

async function decode(picture: Uint8Array): Promise<Picture> {
  const { data, info } = await sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, pixels: data };
}

/** Colours less than this far apart count as equal, so that baselines need not tell them apart: it halves their size. */
const step = 8;

/** A screenshot in as many colours as are compared. */
async function decodeShot(png: Uint8Array): Promise<Picture> {
  const { pixels, ...size } = await decode(png);
  return { ...size, pixels: pixels.map((value) => Math.min(255, Math.round(value / step) * step)) };
}

/** How many pixels may differ: another processor rounds single ones elsewhere, a change moves hundreds. */
const tolerated = 12;

/** The threshold lets a pixel be one step off. */
const count = (one: Picture, other: Picture, into?: Uint8Array) =>
  pixelmatch(one.pixels, other.pixels, into, one.width, one.height, { threshold: 0.032 });

/** `null` when the picture looks like its baseline, else what differs. */
export async function difference(name: string, png: Uint8Array): Promise<string | null> {
  if (!existsSync(baselineOf(name))) return `${name} has no baseline yet.`;
  const [old, current] = await Promise.all([decode(readFileSync(baselineOf(name))), decodeShot(png)]);
  if (old.width !== current.width || old.height !== current.height)
    return `${name} is ${current.width} × ${current.height} px; the baseline is ${old.width} × ${old.height} px.`;
  const pixels = count(old, current);
  return pixels > tolerated ? `${name} differs in ${pixels} pixels.` : null;
}

/** Writes the picture and, in red, what differs from its baseline; returns their paths. */
export async function saveDifference(name: string, png: Uint8Array): Promise<string[]> {
  mkdirSync(differences, { recursive: true });
  const [is, differs] = ['is', 'differs'].map((what) => join(differences, `${name}.${what}.png`));
  writeFileSync(is!, png);
  if (!existsSync(baselineOf(name))) return [is!];
  const [old, current] = await Promise.all([decode(readFileSync(baselineOf(name))), decodeShot(png)]);
  const size = { width: Math.max(old.width, current.width), height: Math.max(old.height, current.height) };
  const [a, b] = await Promise.all([old, current].map((picture) => enlarge(picture, size)));
  const into = new Uint8Array(size.width * size.height * 4);
  count(a!, b!, into);
  await sharp(into, { raw: { ...size, channels: 4 } })
    .png()
    .toFile(differs!);
  return [is!, differs!];
}

async function enlarge({ pixels, width, height }: Picture, size: { width: number; height: number }) {
  const extend = { right: size.width - width, bottom: size.height - height, background: '#f0f' };
  const image = sharp(pixels, { raw: { width, height, channels: 4 } }).extend(extend);
  return { ...size, pixels: await image.raw().toBuffer() };
}

/** Makes a picture the baseline, unless it looks like the present one. */
export async function update(name: string, png: Uint8Array): Promise<void> {
  if ((await difference(name, png)) === null) return;
  mkdirSync(dirname(baselineOf(name)), { recursive: true });
  const { pixels, width, height } = await decodeShot(png);
  const image = sharp(pixels, { raw: { width, height, channels: 4 } }).removeAlpha();
  writeFileSync(baselineOf(name), await image.webp({ lossless: true, effort: 6 }).toBuffer());
}
