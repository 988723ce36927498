/** A server whose weather comes from a provider in the test's hand. */
import type { Provider } from '../support/provider.js';
import type { TestServer } from '../support/server.js';

export const met = ({ url }: Provider) => ({
  provider: 'met-norway' as const,
  contact: 'desk@news.example',
  endpoint: url,
});
export const ask = (server: TestServer, query = '', init?: RequestInit) =>
  fetch(`${server.url}/v1/weather${query}`, init);
export const hour = 3600_000;
