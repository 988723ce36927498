import type { Field } from './fields.js';

/** A picture, as authors and promotions have one. */
export const pictureFields: readonly Field[] = [
  { name: 'src', label: 'Address of the picture', kind: 'line', type: 'url' },
  {
    name: 'alt',
    label: 'In words',
    kind: 'line',
    hint: 'For those who do not see it; empty where it only decorates.',
  },
  { name: 'width', label: 'Width in pixels', kind: 'number' },
  { name: 'height', label: 'Height in pixels', kind: 'number' },
  { name: 'srcset', label: 'Other sizes', kind: 'line', hint: 'As in srcset: addresses with their widths.' },
];
