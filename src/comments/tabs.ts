/** One page open in two tabs: each keeps what is written in it, and shows no longer what the other has sent. */
import type { Conversation } from './conversation.js';
import { keepDraft } from './drafts.js';

/** Where a tab keeps its name. */
const tabKey = 'inlay:tab';

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
  const heed = ({ key, oldValue, newValue }: StorageEvent) => {
    const [, ofPage, id, tab] = /^inlay:draft:([^#]*)#(.*)#(.*)$/.exec(key ?? '') ?? [];
    if (ofPage !== page) return;
    // a duplicated tab has the name of the first one, and would write over its draft
    if (tab === sessionStorage.getItem(tabKey)) {
      sessionStorage.removeItem(tabKey);
      for (const { id, field } of fields())
        if (field.value !== field.defaultValue) keepDraft(page, id, field.value);
    }
    // another tab's draft, shown here too, is shown as it is now, as long as nobody writes here
    const field = fields().find((one) => one.id === id)?.field;
    const [was, now] = [oldValue, newValue].map(
      (draft) => draft && (JSON.parse(draft) as { text: string }).text,
    );
    if (!was || field?.value !== was || field.defaultValue !== was) return;
    const entry = view.get(field.closest('li')?.id.slice('comment-'.length) ?? '') ?? null;
    field.value = field.defaultValue = host.formState(entry).text = now || '';
  };
  addEventListener('storage', heed);
  return () => removeEventListener('storage', heed);
}
