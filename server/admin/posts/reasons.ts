/** The server's reasons about pages and visits, as text. */
const refusals: Record<string, string> = {
  'no article':
    'the page does not declare itself an article (add <meta property="og:type" content="article"> or JSON-LD of type Article)',
  gone: 'there is no page at this URL',
  unreachable: 'the page cannot be read',
};

/** Why a page was not indexed. The server reads the page again after ten minutes at the earliest. */
export const refusalInWords = (reason: string): string =>
  `Not indexed: ${refusals[reason] ?? reason}. If you have changed the page, try again in ten minutes.`;

const drops: Record<string, string> = {
  'no page': 'no page given',
  'no site of ours': 'page of an unknown site',
  'no origin': 'sent by no page',
  'other origin': 'sent by another site',
  bot: 'bots',
  'not seen by a reader': 'preloaded, not seen by a reader',
  repeat: 'repeat visits on the same day',
  'same network': 'more than 10 visitors of one network on a page in a day',
  'too many': 'memory limit reached',
  'no article': 'not an article',
  gone: 'page not found',
  unreachable: 'page unreachable',
};

/** Why a visit was not counted. */
export const dropInWords = (reason: string): string => drops[reason] ?? reason;
