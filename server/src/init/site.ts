/** The front page of the owner's site. */
import { ask, type Answer, type Ask } from '../check/module.js';
import { ConfigError } from '../config/error.js';
import type { Terminal } from './terminal.js';

/** At a terminal the address may be asked for. */
export const siteAsked = async (terminal: Terminal | null): Promise<string> =>
  terminal ? terminal.prompt('The address of your site, such as https://news.example.com', '') : '';

/** Looks at the address; one without a scheme is tried with https:, then with http:. */
export async function findSite(address: string): Promise<{ site: Answer; ask: Ask }> {
  const addresses = /^https?:\/\//i.test(address) ? [address] : [`https://${address}`, `http://${address}`];
  if (!isHost(address) || !addresses.every((one) => URL.canParse(one)))
    throw new ConfigError('init needs the address of your site: write "init https://news.example.com".');
  let answered: Answer | null = null;
  for (const one of addresses) {
    answered = await ask(one);
    if (answered && answered.status < 400) return { site: answered, ask };
  }
  throw new ConfigError(
    `${address} ${answered ? `answers ${answered.status}` : 'cannot be reached'}: correct the address, or start the site first.`,
  );
}

/** Whether it names a web server: another scheme, a word or a path does not. */
const isHost = (address: string): boolean =>
  /^https?:\/\/[^\s/]/i.test(address) || /^(localhost|[^\s/:]+\.[^\s/:.]+)(:\d+)?(\/\S*)?$/i.test(address);
