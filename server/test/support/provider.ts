/** A weather provider on loopback that speaks MET Norway's dialect, and can be made to misbehave. */
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Provider extends AsyncDisposable {
  url: string;
  /** what was asked so far */
  asked: { url: string; headers: IncomingHttpHeaders; status: number }[];
  /** `hang` never answers, `hold` answers when released, a number is an error's status */
  mode: 'answer' | 'hang' | 'hold' | number;
  /** headers of an error */
  errorHeaders: Record<string, string>;
  /** the body of an error */
  errorBody: string;
  /** seconds until an answer expires; `null` sends no `Expires` */
  expiresIn: number | null;
  /** MET Norway's way to say that it is about to end a product is 203 */
  okStatus: 200 | 203;
  temperature: number;
  lastModified: string;
  release: () => void;
}

export async function startProvider(): Promise<Provider> {
  const held: (() => void)[] = [];
  const server = createServer((request, response) => {
    const { mode } = provider;
    const unchanged = request.headers['if-modified-since'] === provider.lastModified;
    const status = typeof mode === 'number' ? mode : unchanged ? 304 : 200;
    provider.asked.push({ url: request.url!, headers: request.headers, status });
    if (mode === 'hang') return;
    const answer = () => (typeof mode === 'number' ? refuse(response, mode) : forecast(response, status));
    if (mode === 'hold') held.push(answer);
    else answer();
  });

  function refuse(response: ServerResponse, status: number): void {
    response.writeHead(status, provider.errorHeaders).end(provider.errorBody);
  }

  function forecast(response: ServerResponse, status: number): void {
    const { expiresIn, lastModified, temperature } = provider;
    if (expiresIn !== null)
      response.setHeader('Expires', new Date(Date.now() + expiresIn * 1000).toUTCString());
    if (status === 304) return void response.writeHead(304).end();
    response.writeHead(provider.okStatus, {
      'Content-Type': 'application/json',
      'Last-Modified': lastModified,
    });
    response.end(JSON.stringify(document(temperature)));
  }

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const provider: Provider = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    asked: [],
    mode: 'answer',
    errorHeaders: {},
    errorBody: '',
    expiresIn: 1800,
    okStatus: 200,
    temperature: 7,
    lastModified: 'Mon, 02 Nov 2026 06:00:00 GMT',
    release: () => held.splice(0).forEach((answer) => answer()),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
    },
  };
  return provider;
}

/** Ten days of hours from now, as `locationforecast/2.0` writes them. */
function document(temperature: number) {
  const start = Math.floor(Date.now() / 3600_000) * 3600_000;
  return {
    properties: {
      meta: { updated_at: new Date(start).toISOString() },
      timeseries: Array.from({ length: 240 }, (_, hour) => ({
        time: new Date(start + hour * 3600_000).toISOString(),
        data: {
          instant: { details: { air_temperature: temperature, wind_speed: 3, wind_from_direction: 200 } },
          next_1_hours: { summary: { symbol_code: 'cloudy' }, details: { precipitation_amount: 0 } },
        },
      })),
    },
  };
}
