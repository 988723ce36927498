import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { debianProgram } from '../../scripts/setup/debian.js';
import { shipped, startProxy, type Proxy } from './proxy.js';

export const caddy = debianProgram('caddy') as string | null;

/** What keeps Caddy on this machine: a certificate of its own, no port 80, nothing outside the folder. */
const local = '{\n\tadmin off\n\tskip_install_trust\n\tauto_https disable_redirects\n}\n';

/**
 * Starts Caddy with TLS before a server, with the configuration that is shipped for a domain (`Caddyfile`) or for a path
 * of a site (`Caddyfile.prefix`).
 */
export const startCaddy = (file: 'Caddyfile' | 'Caddyfile.prefix', upstream: string): Promise<Proxy> =>
  startProxy(async ({ folder, port }) => {
    const site = shipped(file)
      .replace('news.example.com {', `localhost:${port} {`)
      .replace('127.0.0.1:4300', file === 'Caddyfile' ? '127.0.0.1:4300' : upstream)
      .replace('/var/www/news', folder);
    const path = join(folder, 'Caddyfile');
    writeFileSync(path, local + site);
    return {
      program: caddy!,
      args: ['run', '--config', path, '--adapter', 'caddyfile'],
      env: {
        HOME: folder,
        XDG_DATA_HOME: folder,
        XDG_CONFIG_HOME: folder,
        INLAY_DOMAIN: `localhost:${port}`,
        INLAY_UPSTREAM: upstream,
      },
    };
  });
