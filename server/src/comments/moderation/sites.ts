import type { Context } from '../../context.js';
import type { Moderator } from '../../http/routes.js';
import { siteNamed } from '../../sites-of-requests.js';

/** The named site, or where none is named all that the moderator's token is for; `null` for all there are. */
export const sitesFor = (
  context: Context,
  site: string | undefined,
  moderator: Moderator,
): readonly string[] | null => (site === undefined ? moderator.sites : [siteNamed(context, site, moderator)]);
