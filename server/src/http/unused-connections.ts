import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/**
 * The connections on which nothing has arrived yet: browsers open some ahead of their requests. Node counts them as busy,
 * so `closeIdleConnections()` leaves them open.
 */
export class UnusedConnections {
  readonly #sockets = new Set<Socket>();

  constructor(server: Server) {
    server.on('connection', (socket) => {
      this.#sockets.add(socket);
      socket.once('close', () => this.#sockets.delete(socket));
    });
  }

  destroy(): void {
    for (const socket of this.#sockets) if (!socket.bytesRead) socket.destroy();
  }
}
