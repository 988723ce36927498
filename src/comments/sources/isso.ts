import type { CommentsSource } from '../source.js';
export const isso: CommentsSource = { can: [], load: () => Promise.reject(new Error('later')), writer: null };
