import type { CommentsSource } from '../source.js';
export const wordpress: CommentsSource = {
  can: [],
  load: () => Promise.reject(new Error('later')),
  writer: null,
};
