/** Checks the page against the server's own settings, if the check runs on the server. */
import type { Config } from '../../config/config.js';
import { lacksContact } from '../../weather/config.js';
import { warning, type Finding } from '../finding.js';
import type { Page } from '../page.js';

export function settings({ widgets, endpoint, url }: Page, config: Config): Finding[] {
  const findings: Finding[] = [];
  const shows = (tag: string) => widgets.some(({ localName }) => localName === tag);
  if (shows('inlay-weather') && lacksContact(config))
    findings.push(warning('weather-contact', 'weather.contact'));
  // the server speaks plain HTTP, so a proxy brings the HTTPS
  if (endpoint?.protocol === 'https:' && config.proxies === 0)
    findings.push(warning('proxies', 'proxies', { address: endpoint.href }));
  const open = config.sites.find(({ origins }) =>
    origins.some((origin) => origin.startsWith('http://localhost')),
  );
  if (open && url.protocol === 'https:')
    findings.push(warning('local-origin', 'origins.local', { site: open.name }));
  return findings;
}
