/** Prints the paper into `demo/dist`; `npm run build` runs it. */
import { rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { printPaper } from './paper.js';
import { printing } from './printing.js';

const dist = fileURLToPath(new URL('dist', import.meta.url));
rmSync(dist, { recursive: true, force: true });
await printPaper(dist);
writeFileSync(`${dist}/.printing`, printing());
