import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installApart, root } from './npm.js';
import { Stop } from './stop.js';

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
];

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** A file is not enough: a library may be missing, or it is a stub that wants to install something. */
const starts = (path, env) =>
  spawnSync(path, ['--version', '--no-sandbox'], { env: { ...process.env, ...env }, timeout: 15_000 })
    .status === 0;

/** The environment that finds a Chromium or Chrome installed on this machine; `undefined` when there is none. */
export function installedChromium() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...places];
  const path = candidates.find((path) => isProgram(path) && (places.includes(path) || starts(path)));
  return path && { CHROME_PATH: path };
}

/**
 * The environment that finds npm's Chromium, fetched into .cache/ unless it is there. npm carries it for Linux on x64,
 * with the libraries it needs; `undefined` elsewhere, and when the registry cannot be reached.
 */
export function fetchedChromium() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const { dependencies } = JSON.parse(readFileSync(join(root, 'scripts/browser/package.json'), 'utf8'));
  const folder = join(root, '.cache', `chromium-${dependencies['@sparticuz/chromium']}`);
  const done = join(folder, '.done');
  if (!existsSync(done)) {
    console.log('Getting Chromium from the npm registry, for this project only (67 MB) ...');
    const modules = installApart('browser');
    if (!modules || !unpack(join(modules, '@sparticuz/chromium'), folder)) return undefined;
    writeFileSync(done, '');
    rmSync(modules, { recursive: true });
  }
  const path = join(folder, 'chromium');
  const libraries = { LD_LIBRARY_PATH: join(folder, 'al2023/lib') };
  const env = [{}, libraries].find((candidate) => starts(path, candidate));
  return env && { CHROME_PATH: path, ...env };
}

/** The package unpacks into the system's folder for temporary files and trusts what lies there, so it gets its own. */
function unpack(source, folder) {
  mkdirSync(folder, { recursive: true });
  const [index, libraries] = ['build/index.js', 'bin/al2023.tar.br'].map((file) => join(source, file));
  const script = `const { default: chromium, inflate } = await import(${JSON.stringify(pathToFileURL(index).href)});
    await chromium.executablePath(); await inflate(${JSON.stringify(libraries)});`;
  const env = { ...process.env, TMPDIR: folder };
  return (
    spawnSync(process.execPath, ['--input-type=module', '-e', script], { stdio: 'inherit', env }).status === 0
  );
}

/** On Linux, letters are as wide on every machine, with fonts or without. */
const fonts = { FONTCONFIG_FILE: join(root, 'scripts/browser/fonts.conf') };

/**
 * The environment in which tests find a Chromium that starts, by `CHROME_PATH`: the one that it names already, npm's,
 * which is the same on every machine, or an installed one.
 */
export function ensureChromium() {
  const chosen = process.env.CHROME_PATH;
  if (chosen) {
    if (isProgram(chosen)) return fonts;
    throw new Stop(
      `CHROME_PATH is ${chosen}, which is no program. Set it to the path of Chromium or Chrome, or unset it.`,
    );
  }
  const found = fetchedChromium() ?? installedChromium();
  if (found) return { ...found, ...fonts };
  throw new Stop(
    'The tests need Chromium or Chrome, and none is here: install one (Debian: apt install chromium), or set CHROME_PATH to its path.',
  );
}

/** Switches for tests: in a container, without a screen, and silent on the network. */
export const chromiumSwitches = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
