/** Starts a reply with the reader's selection in the comment, as a quotation. */
import { saveDraft } from '../device/drafts.js';
import type { Context } from '../thread/context.js';
import type { CommentNode } from '../thread/node.js';

/** The text that is selected in the comment's body; empty when there is none. */
export function selectedIn({ host }: Context, { view }: CommentNode): string {
  const root = host.shadowRoot as ShadowRoot & { getSelection?(): Selection | null };
  // browsers without a selection of the root's own report one that ends at the host
  const selection = (root.getSelection ?? getSelection).call(root.getSelection ? root : globalThis);
  const body = view.parts?.body;
  if (!selection || selection.isCollapsed || !body?.contains(selection.anchorNode)) return '';
  return body.contains(selection.focusNode) ? selection.toString().trim() : '';
}

/** Puts the words into the reply as a quotation, above what stands there. */
export function quote({ client }: Context, { view, formState }: CommentNode, words: string): void {
  const field = view.article!.querySelector('textarea');
  if (!field || !formState) return;
  const quoted = words.replace(/^/gm, '> ');
  if (field.value.includes(quoted)) return;
  field.value = `${quoted}\n\n${field.value}`;
  saveDraft(client.page, formState.id, field.value);
  field.setSelectionRange(field.value.length, field.value.length);
}
