/** `inlay-server check URL` */
import { print, type CommandCall } from '../cli/command.js';
import { ConfigError } from '../config/error.js';
import { ask } from './ask.js';
import { checkPage } from './check.js';

export async function check({ words: [address], config }: CommandCall): Promise<void> {
  if (!address || !/^https?:/.test(address) || !URL.canParse(address))
    throw new ConfigError('check needs the address of a page: write "check https://news.example.com/story".');
  // without settings of this folder's the server is another machine's, and only the page is looked at
  const findings = await checkPage(address, ask, config.sites.length ? config : undefined);
  for (const { level, message } of findings) print(`${level === 'error' ? '✗' : '!'} ${message}`);
  if (!findings.length) print(`✓ Nothing is wrong with ${address}.`);
  if (findings.some(({ level }) => level === 'error')) process.exitCode = 1;
}
