import { expect } from '@open-wc/testing';
import '../../src/index.js';
import { exampleAuthors } from '../../src/author/states.js';
import { examplePosts } from '../../src/posts/states.js';
import { examplePromos } from '../../src/promo/states.js';
import { mount } from '../support/mount.js';
import { json, serve } from '../support/network.js';
import { heard } from '../support/shown.js';
import { undo } from '../support/undo.js';

const answers: Record<string, unknown> = {
  'inlay-latest': { posts: examplePosts(5).posts.map((post) => ({ ...post, image: null })) },
  'inlay-author': { authors: exampleAuthors },
  'inlay-promo': { items: examplePromos.items.map((item) => ({ ...item, image: null })) },
};

/** Boxes that take their width from what is in them. */
const places: Record<string, (element: HTMLElement) => HTMLElement> = {
  'a flex item': (element) => inside('display: flex', element),
  'a grid child': (element) => inside('display: grid; grid-template-columns: auto auto', element, 'x'),
  'a table cell': (element) => inside('display: table', inside('display: table-cell', element)),
  'an inline-block': (element) => inside('display: inline-block', element),
  'a float': (element) => inside('float: left', element),
};

function inside(style: string, element: HTMLElement, text = ''): HTMLElement {
  const box = document.createElement('div');
  box.style.cssText = style;
  box.append(element, text);
  return box;
}

describe('a widget has a width of its own', () => {
  for (const [tag, answer] of Object.entries(answers))
    for (const [place, around] of Object.entries(places))
      for (const room of [300, 900])
        it(`<${tag}> as ${place} in ${room} px`, async () => {
          serve(() => json(answer));
          const element = mount(tag);
          const holder = inside(`inline-size: ${room}px`, around(element));
          document.body.append(holder);
          undo(() => holder.remove());
          await heard(element, 'inlay-load');
          const { width } = element.getBoundingClientRect();
          expect(width).to.be.greaterThan(200);
          expect(holder.scrollWidth, 'it stays in its box').to.equal(room);
        });

  it('and takes the size of its text from the page, not from the root', async () => {
    const { style } = document.documentElement;
    undo(() => (style.fontSize = ''));
    style.fontSize = '62.5%';
    serve(() => json(answers['inlay-latest']));
    const element = mount('inlay-latest');
    element.parentElement!.style.fontSize = '18px';
    await heard(element, 'inlay-load');
    expect(getComputedStyle(element.shadowRoot!.querySelector('[part~=headline]')!).fontSize).to.equal(
      '18px',
    );
  });

  it('unless it stands in a line of text, with its size and without a box', async () => {
    serve(() => json({ counts: { [location.href]: 7 } }));
    const line = document.createElement('p');
    line.style.cssText = 'font: 13px/20px sans-serif; inline-size: 600px';
    line.innerHTML =
      'By Ann, <inlay-date lang="en"></inlay-date>, <inlay-comment-count endpoint="/c/" lang="en">comments</inlay-comment-count>';
    line.style.setProperty('--inlay-color-surface', 'red');
    line.style.setProperty('--inlay-padding', '10px');
    document.body.append(line);
    undo(() => line.remove());
    await (line.firstElementChild as HTMLElement & { updateComplete: Promise<boolean> }).updateComplete;
    expect(line.getBoundingClientRect().height).to.equal(20);
    for (const element of line.children) {
      const { display, fontSize, backgroundColor, padding } = getComputedStyle(element);
      expect([display, fontSize, backgroundColor, padding]).to.deep.equal([
        'inline',
        '13px',
        'rgba(0, 0, 0, 0)',
        '0px',
      ]);
    }
  });
});
