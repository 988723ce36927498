// `npm pack` and `npm publish` run this, in a clean clone too: what they publish is built first.
import { main } from './setup/index.js';

await main(async () => (await import('./build/index.js')).buildIfChanged());
