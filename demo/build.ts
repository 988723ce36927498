/** `node --import tsx demo/build.ts`: prints the paper into `demo/dist`. */
import { rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { printPaper } from './paper.js';
import { origin } from './site.js';

const dist = fileURLToPath(new URL('dist', import.meta.url));
rmSync(dist, { recursive: true, force: true });
await printPaper(dist);
// npm start prints again when it serves another origin
writeFileSync(`${dist}/.origin`, origin());
