/** A small newspaper on a real HTTP server of its own, to be read by the server under test. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface TestSite {
  /** such as `http://localhost:40123` */
  origin: string;
  /** content by path; change it at will */
  pages: Record<string, string>;
  /** the paths asked for, in order */
  asked: string[];
  close: () => Promise<void>;
}

export async function startSite(): Promise<TestSite> {
  const pages: Record<string, string> = {};
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url!);
    const page = pages[request.url!];
    response.writeHead(page === undefined ? 404 : 200, { 'Content-Type': 'text/html; charset=utf-8' });
    response.end(page);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://localhost:${port}`,
    pages,
    asked,
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
