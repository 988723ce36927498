/** The server's reasons about pages and visits, as text. */
import { t, tOr } from '../i18n/index.js';

/** Why a page was not indexed. The server reads the page again after ten minutes at the earliest. */
export const describeRefusal = (reason: string): string =>
  t('posts.not-indexed', { reason: tOr(`refusal.${reason}`) ?? reason });

/** Why a visit was not counted. */
export const describeDrop = (reason: string): string => tOr(`drop.${reason}`) ?? reason;
