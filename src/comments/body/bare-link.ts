const trailing = /[?!.,:;*_~'"’‘·・\p{Pd}]/u;
const pairs: Record<string, string> = { ')': '(', ']': '[', '}': '{' };

/**
 * A bare address without the end of the sentence that it stands in: GFM's rule for the punctuation that cannot end it, and
 * for brackets, which belong to it in pairs.
 */
export function bareLink(address: string): string {
  let end = address.length;
  const count = (mark: string) => address.split(mark).length;
  /** how many brackets of a kind close more than open; few addresses end with one */
  const surplus: Record<string, number> = {};
  for (;;) {
    const last = address[end - 1] ?? '';
    const opening = pairs[last];
    if (opening && (surplus[last] ??= count(last) - count(opening)) > 0) surplus[last]!--;
    else if (!trailing.test(last)) return address.slice(0, end);
    end--;
  }
}
