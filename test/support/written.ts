/** Where the letters of an element stand on the screen, which is not their order in the text where directions mix. */

interface Letter {
  text: string;
  left: number;
  right: number;
}

/** The letters that are shown, from left to right. */
export function letters(element: Element): Letter[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const found: Letter[] = [];
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (node.parentElement!.closest('.hidden')) continue;
    for (let at = 0; at < node.length; at++) {
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const { left, right, width } = range.getBoundingClientRect();
      const text = node.data[at]!;
      if (width && text.trim()) found.push({ text, left, right });
    }
  }
  return found.sort((one, other) => one.left - other.left);
}

const digit = /\p{Nd}/u;

/** Whether a quantity's unit stands whole on one side of its number, and a minus sign on one side too. */
export function isTogether(element: Element): boolean {
  const all = letters(element);
  const first = all.findIndex(({ text }) => digit.test(text));
  const last = all.findLastIndex(({ text }) => digit.test(text));
  const beside = [all.slice(0, first), all.slice(last + 1)];
  const units = beside.filter((side) => side.some(({ text }) => !/[\u2212.,٫٬]/.test(text)));
  return first < 0 || units.length < 2;
}
