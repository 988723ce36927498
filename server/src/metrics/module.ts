/** Figures for Prometheus, on a port of their own that readers never reach. */
import { createServer } from 'node:http';
import * as v from 'valibot';
import { ConfigError } from '../config/error.js';
import type { Context } from '../context.js';
import { listenOn, requireFree } from '../http/listen-on.js';
import type { Module } from '../module.js';
import { Meters } from './meters.js';
import { described } from '../config/described.js';

const address = 'write an address such as "127.0.0.1"';
const whole = 'write a whole number from 0 to 65535';

const metricsSchema = v.strictObject({
  port: described(
    v.optional(v.pipe(v.number(whole), v.integer(whole), v.minValue(0, whole), v.maxValue(65535, whole))),
    'where Prometheus reads `/metrics`; without it there are none. 0 lets the system choose',
  ),
  host: described(
    v.optional(v.pipe(v.string(address), v.nonEmpty(address)), '127.0.0.1'),
    'the address to listen on; keep it on this machine or inside a private network',
  ),
});

declare module '../config/config.js' {
  interface Config {
    metrics: v.InferOutput<typeof metricsSchema>;
  }
}

export const metricsModule: Module = {
  name: 'metrics',
  settings: v.optional(metricsSchema, {}),
  check({ port, metrics }) {
    if (metrics.port && metrics.port === port)
      throw new ConfigError(`metrics.port is wrong: ${port} is the readers' port, write another.`);
  },
  async prepare({ metrics: { host, port } }) {
    if (port !== undefined) await requireFree({ host, port, group: 'metrics' });
  },
  start,
};

async function start(context: Context): Promise<void> {
  const { port, host } = context.config.metrics;
  if (port === undefined) return;
  const meters = new Meters(context.routes, context.gauges);
  context.onAnswer((answer) => meters.count(answer));
  const server = createServer((request, response) => {
    if (request.url !== '/metrics') return void response.writeHead(404).end();
    void meters.read().then(
      (figures) => response.setHeader('Content-Type', meters.contentType).end(figures),
      (error: unknown) => {
        context.log.error('the metrics cannot be read', { error });
        response.writeHead(500).end();
      },
    );
  });
  const bound = await listenOn(server, { host, port, group: 'metrics' });
  context.log.info('metrics', { url: `http://${host}:${bound.port}/metrics` });
  context.onClose(() => {
    server.closeAllConnections();
    server.close();
  });
}
