import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** The fate of a request: it passes, arrives late, twice or not at all, or its answer is lost. */
export type Fate = 'pass' | 'late' | 'twice' | 'lost' | 'answer-lost';

export interface FaultProxy {
  /** such as `http://127.0.0.1:41234`, without a slash at its end */
  url: string;
  stop(): Promise<void>;
}

/**
 * Stands between a browser and a server, on the level of TCP. Every request that posts asks `fate` what becomes of it;
 * all others pass.
 */
export async function startFaultProxy(server: string, fate: () => Fate): Promise<FaultProxy> {
  const { hostname, port } = new URL(server);
  const upstream = () => connect(Number(port), hostname);
  const open = new Set<Socket>();
  const proxy = createServer((client) => {
    const behind = upstream();
    let swallow = false;
    for (const socket of [client, behind]) {
      open.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => {
        open.delete(socket);
        client.destroy();
        behind.destroy();
      });
    }
    behind.on('data', (answer) => {
      if (swallow) client.resetAndDestroy();
      else client.write(answer);
    });
    client.on('data', (request) => {
      const what = request.subarray(0, 5).toString() === 'POST ' ? fate() : 'pass';
      if (what === 'lost') return client.resetAndDestroy();
      swallow ||= what === 'answer-lost';
      if (what === 'twice') {
        const again = upstream();
        again.on('error', () => {});
        again.end(request);
        again.resume();
      }
      if (what === 'late') setTimeout(() => behind.writable && behind.write(request), 300);
      else behind.write(request);
    });
  });
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  return {
    url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    async stop() {
      for (const socket of open) socket.destroy();
      proxy.close();
      await once(proxy, 'close');
    },
  };
}
