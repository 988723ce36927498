// `npm test`: everything. `npm test -- STEP [FILE ...]`: one step of scripts/test/steps.js, of some files.
// `npm test -- FILE ...`: these files, by the step that they belong to.
import { main } from './setup/index.js';

await main(async (args) => (await import('./test/index.js')).test(args));
