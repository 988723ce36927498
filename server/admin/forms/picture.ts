import type { Field } from './fields.js';

/** The fields of a picture, for authors and promotions. */
export const pictureFields: readonly Field[] = [
  { name: 'src', label: 'Image URL', kind: 'line', type: 'url' },
  {
    name: 'alt',
    label: 'Alternative text',
    kind: 'line',
    hint: 'Describes the picture to people who cannot see it. Leave it empty if it is decorative.',
  },
  { name: 'width', label: 'Width in pixels', kind: 'number' },
  { name: 'height', label: 'Height in pixels', kind: 'number' },
  {
    name: 'srcset',
    label: 'Other sizes',
    kind: 'line',
    hint: 'The value of srcset: URLs with their widths.',
  },
];
