/** The fields of a new token. */
import { roles } from '../../src/roles.js';
import type { Field } from '../forms/fields.js';
import { t } from '../i18n/index.js';

export const tokenFields = (sites: readonly string[]): readonly Field[] => [
  { name: 'name', label: t('name'), kind: 'line', required: true, hint: t('tokens.name-hint') },
  { name: 'publicName', label: t('account.public-name'), kind: 'line' },
  {
    name: 'role',
    label: t('account.role'),
    kind: 'choice',
    options: Object.fromEntries(
      roles.map((role) => [role, `${t(`role.${role}`)}: ${t(`role.${role}-may`)}`]),
    ),
  },
  ...(sites.length > 1
    ? [
        {
          name: 'site',
          label: t('site'),
          kind: 'choice' as const,
          options: { '': t('all-sites'), ...Object.fromEntries(sites.map((site) => [site, site])) },
        },
      ]
    : []),
  { name: 'days', label: t('tokens.days'), kind: 'number', hint: t('if-empty-never') },
];
