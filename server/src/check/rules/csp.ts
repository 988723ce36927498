/** Whether the page's Content-Security-Policy lets the widgets work, by CSP Level 3 (www.w3.org/TR/CSP3). */
import parse from 'content-security-policy-parser';
import { error, type Finding } from '../finding.js';
import { resolve, type Page } from '../page.js';

type Policy = Map<string, string[]>;

export function csp(page: Page): Finding[] {
  return policiesOf(page).flatMap((policy) => {
    const lines = missing(policy, page);
    return lines.length ? [error('csp', 'csp', { lines: lines.join('; ') })] : [];
  });
}

function policiesOf({ headers, document }: Page): Policy[] {
  const metas = [...document.querySelectorAll('meta')].filter(
    (meta) => meta.getAttribute('http-equiv')?.toLowerCase() === 'content-security-policy',
  );
  // several headers arrive joined by commas, and no directive holds one
  const written = [
    ...(headers.get('Content-Security-Policy')?.split(',') ?? []),
    ...metas.map((meta) => meta.getAttribute('content') ?? ''),
  ];
  return written.filter((words) => words.trim()).map((words) => parse(words));
}

function missing(policy: Policy, { url, script, sheet, endpoint }: Page): string[] {
  const needs: [directive: string, source: URL | null][] = [
    ['script-src', resolve(script?.getAttribute('src'), url)],
    ['style-src', resolve(sheet?.getAttribute('href'), url)],
    ['connect-src', endpoint],
  ];
  const lines = needs
    .filter(([directive, source]) => source && !allows(policy, directive, source, url, script))
    .map(
      ([directive, source]) => `${directive} ${source!.origin === url.origin ? "'self'" : source!.origin}`,
    );
  const types = policy.get('trusted-types');
  const names = ['lit-html', 'inlay'].filter((name) => !types?.includes(name) && !types?.includes('*'));
  if (types && names.length) lines.push(`trusted-types ${names.join(' ')}`);
  return lines;
}

const fallbacks: Record<string, readonly string[]> = {
  'script-src': ['script-src-elem', 'script-src', 'default-src'],
  'style-src': ['style-src-elem', 'style-src', 'default-src'],
  'connect-src': ['connect-src', 'default-src'],
};

function allows(policy: Policy, directive: string, source: URL, page: URL, script: Element | null): boolean {
  const name = fallbacks[directive]!.find((name) => policy.has(name));
  if (!name) return true;
  const sources = policy.get(name)!;
  const nonce = directive === 'script-src' && script?.getAttribute('nonce');
  if (nonce && sources.includes(`'nonce-${nonce}'`)) return true;
  if (directive === 'script-src' && sources.includes("'strict-dynamic'")) return false;
  return sources.some((pattern) => matches(pattern, source, page));
}

function matches(pattern: string, source: URL, page: URL): boolean {
  if (pattern === "'self'") return source.origin === page.origin;
  if (pattern === '*') return /^https?:$/.test(source.protocol) || source.protocol === page.protocol;
  if (/^[a-z][a-z0-9+.-]*:$/i.test(pattern))
    return source.protocol === pattern.toLowerCase() || (pattern === 'http:' && source.protocol === 'https:');
  const [, scheme, host, port, path] =
    /^(?:([a-z][a-z0-9+.-]*):\/\/)?(\*|(?:\*\.)?[^:/']+)(?::(\d+|\*))?(\/.*)?$/i.exec(pattern) ?? [];
  if (!host) return false;
  const protocol = scheme ? `${scheme.toLowerCase()}:` : page.protocol;
  const name = host.toLowerCase();
  return (
    (source.protocol === protocol || (protocol === 'http:' && source.protocol === 'https:')) &&
    (name === '*' ||
      (name.startsWith('*.') ? source.hostname.endsWith(name.slice(1)) : source.hostname === name)) &&
    (port === '*' ||
      (port ?? '') === source.port ||
      (!source.port && port === (source.protocol === 'https:' ? '443' : '80'))) &&
    (!path || (path.endsWith('/') ? source.pathname.startsWith(path) : source.pathname === path))
  );
}
