/** The server's reasons about comments and bans, as text. */
import { t, tOr } from '../i18n/index.js';
import { list } from '../i18n/list.js';
import type { BanTarget } from './api.js';

/** @param reason a name, or a name with what it is about: `links:4` */
export function describeReason(reason: string): string {
  const [name = '', what = ''] = reason.split(/:(.*)/s);
  return tOr(`reason.${name}`, { what }) ?? reason;
}

export const describeBan = (of: readonly BanTarget[]): string =>
  t('ban.targets', { targets: list(of.map((target) => t(`ban.${target}`))) });
