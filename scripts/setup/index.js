// Brings what the other scripts need: a current Node, the packages, a browser. Until it is done there is nothing but
// Node's own modules, and Node may be as old as 18. Every step returns at once when its work is done already.
import { ensureChromium } from './chromium.js';
import { ensureNode, isCurrent, rerun } from './node.js';
import { ensurePackages } from './packages.js';
import { Stop } from './stop.js';

/**
 * Does a script's work when everything is there. On an older Node the whole script is run again on a current one, so
 * `work` imports what an older Node could not read.
 */
export async function main(work, { browser = false } = {}) {
  try {
    if (!isCurrent(process.versions.node)) await rerun(ensureNode());
    ensurePackages();
    if (browser) Object.assign(process.env, ensureChromium());
    await work(process.argv.slice(2));
  } catch (error) {
    console.error(error instanceof Stop ? `\n${error.message}` : error);
    process.exit(1);
  }
}
