/** Takes over from the plain thread and form that the element contained while the script was loading. */
import { writerFields } from '../model.js';
import type { FormState } from './node.js';

const formFields = ['text', ...writerFields] as const;

type Input = HTMLInputElement | HTMLTextAreaElement;

const field = (form: HTMLFormElement, name: string) => form.elements.namedItem(name) as Input | null;
const top = (element: Element) => element.getBoundingClientRect().top;

/**
 * Call it while the plain thread is shown. It returns a function to call once the element has rendered, which moves typed
 * text, caret and focus, and keeps the field or comment in view where it was.
 */
export function takeOver(element: HTMLElement, state: FormState): () => void {
  const old = element.querySelector('form');
  const focused = old?.contains(document.activeElement) ? (document.activeElement as Input) : null;
  const typed = old && formFields.some((name) => field(old, name)?.value);
  if (focused || typed) state.open = true;
  const anchor = focused ?? commentInView(element);
  const before = anchor ? top(anchor) : 0;
  const { bottom } = element.getBoundingClientRect();
  const target = atEnd() ? document.querySelector(':target') : null;
  return () => {
    const root = element.shadowRoot!;
    const form = root.querySelector('form');
    const own = focused && form && field(form, focused.name);
    const caret = focused && ([focused.selectionStart, focused.selectionEnd] as const);
    if (old && form) moveValues(old, form);
    own?.focus({ preventScroll: true });
    // the caret of an email field cannot be set
    if (own && own.selectionStart !== null && caret![0] !== null) own.setSelectionRange(...caret!);
    const now = own ?? (anchor && root.getElementById(anchor.id));
    if (!own) sizeAround(root, now);
    // the page was too short for a jump to the comments to reach them
    if (!own && target?.contains(element)) return target.scrollIntoView({ behavior: 'instant' });
    if (!now) return;
    const grown = element.getBoundingClientRect().bottom - bottom;
    // also keeps what follows in place, unless the thread grew so much that the comment would leave the screen
    const keepsEnd = !own && bottom <= innerHeight && top(now) - grown >= 0;
    scrollBy({ top: keepsEnd ? grown : top(now) - before, behavior: 'instant' });
  };
}

const atEnd = () => scrollY + innerHeight >= document.documentElement.scrollHeight - 1;

/** The comment in the middle of the screen; `null` where the reader is not in the thread yet. */
function commentInView(element: HTMLElement): Element | null {
  // a jump to its head may end at a fraction of a pixel
  if (top(element) > -1) return null;
  const all = [...element.querySelectorAll('[id^=comment-]')];
  return all.find((one) => one.getBoundingClientRect().bottom > innerHeight / 2) ?? all.at(-1) ?? null;
}

/** Lists off the screen have a guessed size; those that are about to be on it get their own at once. */
function sizeAround(root: ShadowRoot, comment: Element | null): void {
  const lists = [...root.querySelectorAll<HTMLElement>('.box > div > ol')];
  const at = comment ? lists.findIndex((list) => list.contains(comment)) : lists.length - 1;
  for (const list of lists.slice(Math.max(0, at - 1), at + 2)) list.style.contentVisibility = 'visible';
}

function moveValues(old: HTMLFormElement, form: HTMLFormElement): void {
  let moved = false;
  for (const name of formFields) {
    const [from, to] = [field(old, name), field(form, name)];
    if (!from?.value || !to) continue;
    // a draft from before stays too
    const both = name === 'text' && to.value && !to.value.includes(from.value);
    to.value = both ? `${from.value}\n\n${to.value}` : name === 'text' ? to.value || from.value : from.value;
    // or a reload would fill the plain field again, after the comment was sent
    from.value = '';
    moved = true;
  }
  if (moved) field(form, 'text')!.dispatchEvent(new Event('input', { bubbles: true }));
}
