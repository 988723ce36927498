/** The systems whose exports are known; of several that would take a file, the first one does. */
import { artalk } from './artalk.js';
import { comentario } from './comentario.js';
import { cusdis, cusdisJson } from './cusdis.js';
import { disqus } from './disqus.js';
import { giscus, utterances } from './github.js';
import { isso, issoJson } from './isso.js';
import { remark42 } from './remark42.js';
import { twikoo } from './twikoo.js';
import { waline, walineTables } from './waline.js';
import { wordpress } from './wordpress.js';
import type { JsonFormat, TableFormat, XmlFormat } from '../format.js';

export const xmlFormats: readonly XmlFormat[] = [disqus, wordpress];

export const jsonFormats: readonly JsonFormat[] = [
  ...[remark42, cusdisJson, comentario, issoJson, giscus, utterances],
  ...[artalk, twikoo, waline],
];

export const tableFormats: readonly TableFormat[] = [cusdis, walineTables, isso];

/** Their names, without what tells two formats of one system apart. */
export const systems: readonly string[] = [
  ...new Set([...xmlFormats, ...jsonFormats, ...tableFormats].map(({ name }) => name.replace(/ \(.*/, ''))),
].sort((a, b) => a.localeCompare(b, 'en'));
