import type { CommentNode, FormState } from './node.js';

/** A form that nothing was done with yet. */
export const newForm = (node: CommentNode | null, id: string, text: string): FormState => ({
  ...{ node, id, text, open: !!node, asks: false, errors: [], preview: null, left: '' },
});

/** The form as it was before anything was done with it; one under a comment stays open. */
export function resetForm(state: FormState): void {
  const { node, id } = state;
  Object.assign(state, newForm(node, id, ''));
}
