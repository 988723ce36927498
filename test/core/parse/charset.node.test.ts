import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { decode } from '../../../src/core/parse/charset.js';

const latin1 = (words: string) => Buffer.from(words, 'latin1');
/** ASCII and Cyrillic capitals and small letters, as windows-1251 has them. */
const cyrillic = (words: string) =>
  Uint8Array.from(words, (letter) =>
    letter >= 'А' && letter <= 'я' ? letter.charCodeAt(0) - 0x410 + 0xc0 : letter.charCodeAt(0),
  );

describe('the encoding of an answer', () => {
  it('is what the header says', () => {
    assert.equal(decode(latin1('Café'), 'text/html; charset=ISO-8859-1'), 'Café');
    assert.equal(decode(cyrillic('Привет'), 'text/xml;charset="windows-1251"'), 'Привет');
  });

  it('is what the XML declaration says', () => {
    const feed = '<?xml version="1.0" encoding="windows-1251"?><a>Привет</a>';
    assert.equal(decode(cyrillic(feed), 'application/rss+xml'), feed);
    assert.match(decode(latin1(`<?xml version='1.0' encoding='iso-8859-15'?><a>\xa4</a>`), null), /€/);
  });

  for (const meta of [
    '<meta charset=windows-1251>',
    '<META Charset = "cp1251">',
    `<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">`,
  ])
    it(`is what ${meta} says`, () => {
      const page = `<!doctype html><!-- <meta charset="utf-8"> --><title>Привет</title>${meta}`;
      assert.match(decode(cyrillic(page), 'text/html'), /Привет/);
    });

  it('is by the mark before it, then by the header, then by what it declares itself', () => {
    const marked = Buffer.from('\ufeff<?xml version="1.0" encoding="koi8-r"?><a>Ä</a>');
    assert.match(decode(marked, 'text/xml; charset=windows-1251'), /^<\?xml.*>Ä</);
    const declared = latin1('<?xml version="1.0" encoding="koi8-r"?><a>Ä</a>');
    assert.match(decode(declared, 'text/xml; charset=iso-8859-1'), />Ä</);
  });

  it('is UTF-16 in either order, with and without a mark', () => {
    const words = '<?xml version="1.0"?><a>Привет</a>';
    const little = Buffer.from(words, 'utf16le');
    const big = Buffer.from(little).swap16();
    for (const bytes of [
      little,
      big,
      Buffer.concat([Buffer.from([0xff, 0xfe]), little]),
      Buffer.concat([Buffer.from([0xfe, 0xff]), big]),
    ])
      assert.equal(decode(bytes, 'application/xml'), words);
  });

  it('is UTF-8 where none is named, or one that is unknown or cannot be', () => {
    assert.equal(decode(Buffer.from('Café'), null), 'Café');
    assert.equal(decode(Buffer.from('Café'), 'text/html; charset=nonsense'), 'Café');
    assert.match(decode(Buffer.from('<meta charset="utf-16">Café'), 'text/html'), /Café/);
    assert.equal(decode(Buffer.from('{"a":"Café"}'), 'application/json; charset=iso-8859-1'), '{"a":"Café"}');
  });

  it('is windows-1252 where none is named and UTF-8 it is not', () => {
    assert.equal(decode(latin1('Caf\xe9 \x80'), 'text/html'), 'Café €');
  });

  it('is kept where an answer was cut within a character', () => {
    assert.equal(decode(Buffer.from('Café').subarray(0, 4), 'text/xml'), 'Caf');
  });
});
