import type { CommentNode, FormState } from './node.js';

/** A form that nothing was done with yet. */
export const newForm = (node: CommentNode | null, id: string, text: string): FormState => ({
  ...{ node, id, text, open: !!node, asks: false, errors: [], preview: null, left: '' },
});
