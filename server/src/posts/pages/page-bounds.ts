/** Limits of a page before it is parsed: a foreign document can cost memory and time far beyond its bytes. */
import { Parser } from 'htmlparser2';
import { InlayError } from 'inlay/error';

/** An article has some thousand nodes, and elements within a few dozen others; browsers stop nesting at 512. */
export const most = { nodes: 60_000, depth: 512, attributes: 120_000 };

/** Throws where the markup holds more than that. Makes no tree: it takes memory for one token at a time. */
export function requireBounded(html: string): void {
  const count = { nodes: 0, depth: 0, attributes: 0 };
  const add = (what: keyof typeof most) => {
    if (++count[what] > most[what])
      throw new InlayError('format', `The page has more ${what} than ${most[what]}.`);
  };
  const node = () => add('nodes');
  const parser = new Parser({
    onopentagname() {
      node();
      add('depth');
    },
    onattribute: () => add('attributes'),
    onclosetag: () => void count.depth--,
    // one for each piece: references to characters part a text
    ontext: node,
    oncomment: node,
    onprocessinginstruction: node,
  });
  parser.end(html);
}
