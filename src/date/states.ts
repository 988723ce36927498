import type { ElementState } from '../core/states.js';

/** Every state of `<inlay-date>`, for tests and the reference page. */
export const dateStates: ElementState[] = [
  { name: 'today', state: 'ready', attributes: {} },
  { name: 'a calendar date', state: 'ready', attributes: { value: '2024-05-26' } },
  {
    name: 'an instant in another zone',
    state: 'ready',
    attributes: { value: '2024-05-26T23:30:00Z', 'time-zone': 'Asia/Tokyo', 'time-style': 'short' },
  },
  { name: 'relative', state: 'ready', attributes: { value: '2024-05-26T23:30:00Z', relative: '' } },
  { name: 'no date', state: 'error', attributes: { value: 'next Sunday' }, content: 'Next Sunday' },
];
