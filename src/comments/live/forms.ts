import type { DraftField } from '../device/drafts.js';
import type { Context } from '../thread/context.js';

/** The forms that are open in the element. */
export function openForms({ host, store }: Context): DraftField[] {
  const states = [store.formState, ...[...store.nodes.values()].map(({ formState }) => formState)];
  return states.flatMap((state) => {
    const form =
      state && host.shadowRoot!.querySelector<HTMLFormElement>(`form[data-id="${CSS.escape(state.id)}"]`);
    if (!form) return [];
    const field = form.elements.namedItem('text') as HTMLTextAreaElement;
    const replace = (text: string) => (field.value = field.defaultValue = state.text = text);
    return [{ id: state.id, field, replace }];
  });
}
