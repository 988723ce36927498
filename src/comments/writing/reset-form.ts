import { newForm } from '../thread/form-state.js';
import type { FormState } from '../thread/node.js';

/** The form as it was before anything was done with it; one under a comment stays open. */
export function resetForm(state: FormState): void {
  const { node, id } = state;
  Object.assign(state, newForm(node, id, ''));
}
