/** A small newspaper on a real HTTP server of its own, to be read by the server under test. */
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface TestSite {
  /** such as `http://localhost:40123` */
  origin: string;
  /** content by path, or the path that one redirects to, for good or with the status; change it at will */
  pages: Record<string, string | { movedTo: string; status?: number }>;
  /** the paths asked for, in order */
  asked: string[];
  /** the status of each answer */
  statuses: number[];
  close: () => Promise<void>;
}

export async function startSite(): Promise<TestSite> {
  const pages: TestSite['pages'] = {};
  const asked: string[] = [];
  const statuses: number[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url!);
    const page = pages[request.url!];
    const etag = `"${createHash('sha256')
      .update(JSON.stringify(page ?? ''))
      .digest('hex')}"`;
    const status =
      page === undefined
        ? 404
        : typeof page === 'object'
          ? (page.status ?? 301)
          : request.headers['if-none-match'] === etag
            ? 304
            : 200;
    statuses.push(status);
    if (typeof page === 'object') response.setHeader('Location', page.movedTo);
    response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8', ETag: etag });
    response.end(status === 200 ? page : undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://localhost:${port}`,
    pages,
    asked,
    statuses,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export const articlePage = (title: string, more = ''): string => `<!doctype html><html lang="en"><head>
  <title>${title} – The Paper</title>
  <meta property="og:type" content="article"><meta property="og:title" content="${title}">
  <meta property="article:published_time" content="2026-03-01T08:00:00Z">
  <meta property="article:section" content="News"><meta property="article:tag" content="harbour">
  ${more}</head><body><article><h1>${title}</h1><p>All about ${title}, with words enough to read.</p></article></body></html>`;
