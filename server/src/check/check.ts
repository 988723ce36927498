/** Looks at a page as a reader's browser and the server would. */
import type { Config } from '../config/config.js';
import { error, type Finding } from './finding.js';
import { readPage, type Ask } from './page.js';
import { article } from './rules/article.js';
import { csp } from './rules/csp.js';
import { endpoint } from './rules/endpoint.js';
import { files } from './rules/files.js';
import { markup } from './rules/markup.js';
import { settings } from './rules/settings.js';

/**
 * @param config the server's settings, where the check runs beside them
 */
export async function checkPage(address: string, ask: Ask, config?: Config): Promise<Finding[]> {
  const answer = await ask(address);
  if (!answer) return [error('page-unreachable', 'page.unreachable', { page: address })];
  if (answer.status >= 400)
    return [error('page-status', 'page.status', { page: address, status: `${answer.status}` })];
  if (!/html/.test(answer.headers.get('Content-Type') ?? ''))
    return [error('no-html', 'page.type', { page: address })];
  const page = readPage(answer);
  const findings = [
    ...markup(page),
    ...(await files(page, ask)),
    ...csp(page),
    ...(await endpoint(page, ask)),
    ...article(page),
    ...(config ? settings(page, config) : []),
  ];
  // the same mistake twice is one thing to mend
  const messages = new Set<string>();
  return findings.filter(({ message }) => !messages.has(message) && messages.add(message));
}
