/**
 * Markup from the wire becomes an inert document: no script runs, no image loads. Readers walk it and take text and
 * allowlisted attributes; its nodes never enter the page.
 */
import { must } from './check.js';

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

/**
 * Styles and handlers do nothing in an inert document, but a strict policy reports each: they get names that it does not
 * know. (A `<template>` keeps its content apart.)
 */
const unreported = (markup: string): string =>
  markup
    .replace(/(<\/?(?:[\w-]+:)?)style\b/gi, '$1template')
    .replace(/<[a-z][^<>]*/gi, (tag) => tag.replace(/([\s"'/])(style|on\w+)(?=\s*=)/gi, '$1x-$2'));

const parse = (markup: string, type: DOMParserSupportedType) =>
  new DOMParser().parseFromString(trusted(unreported(markup)), type);

/** A `<base>` is reported too. */
export const parseHtml = (markup: string): Document =>
  parse(markup.replace(/<base\b/gi, '<meta'), 'text/html');

export function parseXml(markup: string): Element {
  const document = parse(markup, 'application/xml');
  // browsers report broken markup by an element within what they could read
  must(!document.querySelector('parsererror'), 'well-formed XML');
  return document.documentElement;
}
