/** The page's parsers of markup. Only sources of other systems parse any, so they come with those, see `findSource`. */
let parsers: typeof import('./markup.js');

/** Call before a source may parse markup. */
export const loadParsers = async (): Promise<void> => {
  parsers = await import('./markup.js');
};

export const parseHtml = (markup: string): Document => parsers.parseHtml(markup);
export const parseXml = (markup: string): Element => parsers.parseXml(markup);
