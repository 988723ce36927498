/**
 * Markup from the wire becomes an inert document: no script runs, no image loads. Readers walk it and take text and
 * allowlisted attributes; its nodes never enter the page.
 */
interface Policy {
  createHTML(markup: string): string;
}

let policy: Policy | undefined;

function trusted(markup: string): string {
  const { trustedTypes } = globalThis as {
    trustedTypes?: { createPolicy(name: string, rules: Policy): Policy };
  };
  policy ??= trustedTypes?.createPolicy('inlay', { createHTML: (words) => words });
  return policy?.createHTML(markup) ?? markup;
}

const parse = (markup: string, type: DOMParserSupportedType) =>
  new DOMParser().parseFromString(trusted(markup), type);

export const parseHtml = (markup: string): Document => parse(markup, 'text/html');
export const parseXml = (markup: string): Document => parse(markup, 'application/xml');
