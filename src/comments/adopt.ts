/** Takes over from the plain form that stood in the element while the script was on its way. */

const fields = ['text', 'name', 'email', 'url'] as const;

/** What was typed moves into the new form; caret and focus follow where they were in the old one. */
export function adopt(element: HTMLElement): void {
  const [old, form] = [element, element.shadowRoot!].map((root) => root.querySelector('form'));
  if (!old || !form) return;
  const field = (owner: HTMLFormElement, name: string) =>
    owner.elements.namedItem(name) as HTMLInputElement | HTMLTextAreaElement | null;
  for (const name of fields) {
    const from = field(old, name);
    const to = field(form, name);
    if (!from || !to) continue;
    if (from.value) to.value = from.value;
    if (from !== document.activeElement) continue;
    to.focus();
    // e-mail fields have no caret that can be set
    if (from.selectionStart !== null && to.selectionStart !== null)
      to.setSelectionRange(from.selectionStart, from.selectionEnd);
  }
  field(form, 'text')!.dispatchEvent(new Event('input', { bubbles: true }));
}
