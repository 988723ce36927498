/** The measurements, named as Prometheus advises (prometheus.io/docs/practices/naming). */
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Answered, GaugeSource } from '../context.js';
import type { Declaration } from '../http/routes.js';
import { version } from '../version.js';

export class Meters {
  readonly #registry = new Registry();
  readonly #routes: readonly Declaration[];
  readonly #gauges: readonly GaugeSource[];
  readonly #requests = new Counter({
    name: 'inlay_http_requests_total',
    help: 'Answers by route, method and status.',
    labelNames: ['route', 'method', 'status'],
    registers: [this.#registry],
  });
  readonly #seconds = new Histogram({
    name: 'inlay_http_request_duration_seconds',
    help: 'Time from a request to the end of its answer, without event streams.',
    labelNames: ['route'],
    buckets: [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5],
    registers: [this.#registry],
  });
  #patterns: [RegExp, string][] | undefined;
  #declared = false;

  constructor(routes: readonly Declaration[], gauges: readonly GaugeSource[]) {
    this.#routes = routes;
    this.#gauges = gauges;
    collectDefaultMetrics({ register: this.#registry });
    new Gauge({
      name: 'inlay_info',
      help: 'The version that runs; always 1.',
      labelNames: ['version'],
      registers: [this.#registry],
    }).set({ version }, 1);
  }

  get contentType(): string {
    return this.#registry.contentType;
  }

  count({ method, path, status, seconds }: Answered): void {
    const route = this.#routeOf(path);
    this.#requests.inc({ route, method, status });
    if (!route.endsWith('/stream')) this.#seconds.observe({ route }, seconds);
  }

  read(): Promise<string> {
    this.#declareGauges();
    return this.#registry.metrics();
  }

  /** At the first reading, when every module has named its own. */
  #declareGauges(): void {
    if (this.#declared) return;
    this.#declared = true;
    for (const { name, help, read } of this.#gauges)
      new Gauge({
        name: `inlay_${name}`,
        help,
        registers: [this.#registry],
        collect() {
          this.set(read());
        },
      });
  }

  /** The declared route, so that made-up addresses make no new rows; `other` for files and what does not exist. */
  #routeOf(path: string): string {
    this.#patterns ??= this.#routes
      .filter(({ fallback }) => !fallback)
      .map((route) => [
        new RegExp(`^${route.path.replace(/:\w+(\{[^}]*\})?/g, '[^/]+').replace(/\*$/, '.*')}$`),
        route.path.replace(/\{[^{}]*\}/g, ''),
      ]);
    return this.#patterns.find(([pattern]) => pattern.test(path))?.[1] ?? 'other';
  }
}
