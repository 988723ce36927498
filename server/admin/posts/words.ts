/** What the server says of pages and visits, in words. */
const refusals: Record<string, string> = {
  'no article':
    'the page does not say that it is an article, which takes <meta property="og:type" content="article"> or JSON-LD of the type Article',
  gone: 'there is no page at this address',
  unreachable: 'the page cannot be read',
};

/** Why a page is not in the index; the server asks the page again after ten minutes at the earliest. */
export const refusalInWords = (reason: string): string =>
  `It is not in the index: ${refusals[reason] ?? reason}. Changed the page? Try again in ten minutes.`;

const drops: Record<string, string> = {
  'no page': 'named no page',
  'no site of ours': 'a page of no site that is served here',
  'other origin': 'sent from a page of another site',
  bot: 'bots',
  'not seen by a reader': 'loaded ahead, not seen by a reader',
  repeat: 'the same reader again, on the same day',
  'too many': 'more than is kept in memory',
  'no article': 'pages that do not say that they are articles',
  gone: 'pages that are gone',
  unreachable: 'pages that cannot be read',
};

/** Why a visit was not counted. */
export const dropInWords = (reason: string): string => drops[reason] ?? reason;
