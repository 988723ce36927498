import type { Field } from './fields.js';
import { t } from '../i18n/index.js';

/** The fields of a picture, for authors and promotions. */
export const pictureFields: readonly Field[] = [
  { name: 'src', label: t('picture.src'), kind: 'line', type: 'url' },
  {
    name: 'alt',
    label: t('picture.alt'),
    kind: 'line',
    hint: t('picture.alt-hint'),
  },
  { name: 'width', label: t('picture.width'), kind: 'number' },
  { name: 'height', label: t('picture.height'), kind: 'number' },
  {
    name: 'srcset',
    label: t('picture.srcset'),
    kind: 'line',
    hint: t('picture.srcset-hint'),
  },
];
