/** One page open in two tabs: each keeps what is written in it, and shows no longer what the other has sent. */
import type { Conversation } from '../conversation.js';
import { draftKey, keepDraft, recallDraft, tabKey } from '../device/drafts.js';
import { prefix } from '../device/storage.js';

/** Heeds what other tabs keep and forget; gives the way to end it. */
export function heedTabs(host: Conversation): () => void {
  const { element, view } = host;
  const { page } = element.query;
  const fields = () =>
    [...element.shadowRoot!.querySelectorAll<HTMLFormElement>('form[data-id]')].map(
      ({ dataset, elements }) => ({
        id: dataset.id!,
        field: elements.namedItem('text') as HTMLTextAreaElement,
      }),
    );
  const beginning = (id: string) => prefix + draftKey(page, id);
  const heed = ({ key, oldValue }: StorageEvent) => {
    const form = fields().find(({ id }) => key?.startsWith(beginning(id)));
    if (!form) return;
    // a duplicated tab writes over this one's draft, as it has its name, or another moved it to itself
    if (key === beginning(form.id) + sessionStorage.getItem(tabKey)) {
      sessionStorage.removeItem(tabKey);
      for (const { id, field } of fields())
        if (field.value !== field.defaultValue) keepDraft(page, id, field.value);
    }
    // a draft that is another tab's too is shown as it is now, as long as nobody writes here
    const { id, field } = form;
    const was = oldValue && (JSON.parse(oldValue) as { text: string }).text;
    if (!was || field.value !== was || field.defaultValue !== was) return;
    const entry = view.get(field.closest('li')?.id.slice('comment-'.length) ?? '') ?? null;
    field.value = field.defaultValue = host.formState(entry).text = recallDraft(page, id);
  };
  addEventListener('storage', heed);
  return () => removeEventListener('storage', heed);
}
