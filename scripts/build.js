// `npm run build`: dist/ and cdn/ of the package, the server, the demo.
import { main } from './setup/index.js';

await main(async () => (await import('./build/index.js')).build());
