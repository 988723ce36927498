/**
 * Text from bytes, by the standards' order: the byte order mark, then the header, then what the document declares
 * (WHATWG HTML, "determining the character encoding"; RFC 7303 for XML). JSON is UTF-8 (RFC 8259).
 */

/** How far a document may go before it names its encoding, in bytes. */
const head = 8192;

/**
 * @param type the `Content-Type` header
 */
export function decode(bytes: Uint8Array, type: string | null): string {
  const label = byteOrderMark(bytes) ?? (/json/i.test(type ?? '') ? 'utf-8' : declared(bytes, type ?? ''));
  if (label) return new TextDecoder(label).decode(bytes);
  try {
    // as a stream, because an answer that was cut may end within a character
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch {
    // what browsers assume of pages that neither are UTF-8 nor name another encoding
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function byteOrderMark([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return first === 0xff && second === 0xfe ? 'utf-16le' : null;
}

/** The first encoding named that is known: by the header, by the XML declaration, by a `<meta>`. */
function declared(bytes: Uint8Array, type: string): string | null {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, head));
  // without a byte order mark, but recognisable by `<?` (XML 1.0, appendix F)
  const wide = start.startsWith('<\0?\0') ? 'utf-16le' : start.startsWith('\0<\0?') ? 'utf-16be' : null;
  const inside = [
    /^\s*<\?xml\s[^>]*?\bencoding\s*=\s*["']([^"'>]+)/i,
    /<meta\s[^<>]*?\bcharset\s*=\s*(?:["']\s*)?([^\s"'/>;]+)/i,
  ].map((pattern) => pattern.exec(start.replace(/<!--[^]*?(-->|$)/g, ''))?.[1]);
  return (
    encoding(/;\s*charset\s*=\s*(?:["']\s*)?([^\s;"']+)/i.exec(type)?.[1]) ??
    wide ??
    // what reads these words as ASCII is not UTF-16, whatever they say
    inside.map((label) => encoding(label)?.replace(/^utf-16.*/, 'utf-8')).find(Boolean) ??
    null
  );
}

/** The encoding that a label means; `null` for an unknown one. */
function encoding(label: string | undefined): string | null {
  try {
    return label ? new TextDecoder(label).encoding : null;
  } catch {
    return null;
  }
}
