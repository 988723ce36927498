/** Listens on an address of the settings, or says in a sentence why that is not possible. */
import { once } from 'node:events';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { ConfigError } from '../config/error.js';

export interface Address {
  host: string;
  port: number;
  /** the settings that it stands in, such as `metrics`; without it the server's own, which are flags too */
  group?: string;
}

export async function listenOn(server: Server, address: Address): Promise<AddressInfo> {
  server.listen(address.port, address.host);
  try {
    await once(server, 'listening');
  } catch (cause) {
    throw new ConfigError(problemOf(address, cause as NodeJS.ErrnoException), { cause });
  }
  return server.address() as AddressInfo;
}

/** Throws where the address cannot be had: known before anything is made, such as a database file. */
export async function requireFree(address: Address): Promise<void> {
  const server = createServer();
  await listenOn(server, address);
  server.close();
  await once(server, 'close');
}

function problemOf({ host, port, group }: Address, { code, message }: NodeJS.ErrnoException): string {
  const name = (setting: string) => (group ? `${group}.${setting}` : setting);
  const another = group ? 'another' : 'another with --port';
  if (code === 'EADDRINUSE')
    return `${name('port')} ${port} is taken: stop what listens there, or choose ${another}.`;
  if (code === 'EACCES')
    return `${name('port')} ${port} is not allowed here: choose one above 1023${group ? '' : ' with --port'}.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN' || code === 'EINVAL')
    return `${name('host')} ${host} is no address of this machine: write one such as 127.0.0.1.`;
  return `cannot listen on ${host}:${port} (${message}): choose another ${name('host')} or ${name('port')}.`;
}
