const trailing = /[?!.,:;*_~'"’‘·・\p{Pd}]/u;
const pairs: Record<string, string> = { ')': '(', ']': '[', '}': '{' };

/**
 * A bare address without the end of the sentence that it stands in: GFM's rule for the punctuation that cannot end it, and
 * for brackets, which belong to it in pairs.
 */
export function bareLink(address: string): string {
  let end = address.length;
  const open = (closing: string) => address.split(closing).length - address.split(pairs[closing]!).length;
  const surplus: Record<string, number> = { ')': open(')'), ']': open(']'), '}': open('}') };
  while (end) {
    const last = address[end - 1]!;
    if (trailing.test(last)) end--;
    else if (surplus[last]! > 0) {
      surplus[last]!--;
      end--;
    } else break;
  }
  return address.slice(0, end);
}
