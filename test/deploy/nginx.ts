import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generate } from 'selfsigned';
import { debianProgram } from '../../scripts/setup/debian.js';
import { shipped, startProxy, type Proxy } from './proxy.js';

export const nginx = debianProgram('nginx') as string | null;

/** A shipped configuration with this machine's addresses in place of the example's. */
function adapted(name: string, upstreams: readonly string[], folder: string): string {
  return shipped(name)
    .replaceAll('/etc/nginx/inlay-proxy.conf', join(folder, 'inlay-proxy.conf'))
    .replaceAll(/\/etc\/letsencrypt\/\S+\/(\w+\.pem)/g, join(folder, '$1'))
    .replace('server 127.0.0.1:4300;', upstreams.map((host) => `server ${host};`).join(' '))
    .replaceAll('http://127.0.0.1:4300', `http://${upstreams[0]}`);
}

/**
 * Starts nginx with TLS before servers, with the configuration that is shipped for a domain (`nginx.conf`) or for a path
 * of a site (`nginx-prefix.conf`).
 */
export const startNginx = (
  file: 'nginx.conf' | 'nginx-prefix.conf',
  upstreams: readonly string[],
): Promise<Proxy> =>
  startProxy(async ({ folder, port }) => {
    const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }]);
    writeFileSync(join(folder, 'fullchain.pem'), cert);
    writeFileSync(join(folder, 'privkey.pem'), key);
    writeFileSync(join(folder, 'inlay-proxy.conf'), shipped('inlay-proxy.conf'));
    const site =
      file === 'nginx.conf'
        ? adapted(file, upstreams, folder).replace(
            'listen 443 ssl http2;',
            `listen 127.0.0.1:${port} ssl http2;`,
          )
        : `server { listen 127.0.0.1:${port} ssl; ssl_certificate ${folder}/fullchain.pem;
           ssl_certificate_key ${folder}/privkey.pem; ${adapted(file, upstreams, folder)} }`;
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
      .map((name) => `${name}_temp_path ${folder}/${name};`)
      .join(' ');
    writeFileSync(
      join(folder, 'nginx.conf'),
      `pid ${folder}/nginx.pid; error_log stderr; worker_processes 1; daemon off;
     events { worker_connections 4096; }
     http { access_log off; ${temporary} ${site} }`,
    );
    mkdirSync(join(folder, 'logs'));
    return { program: nginx!, args: ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', 'stderr'] };
  });
