import { expect } from '@open-wc/testing';
import * as lit from 'lit';
import * as small from '../../scripts/build/small-lit/index.js';
import { undo } from '../support/undo.js';

type Lit = Pick<typeof lit, 'html' | 'svg' | 'nothing' | 'css' | 'LitElement'> & {
  render(value: unknown, root: HTMLElement): unknown;
};

let names = 0;

/** What widgets rely on holds for both, whichever a page has. */
for (const [name, all] of Object.entries({ Lit: lit, 'small-lit': small }) as unknown as [string, Lit][]) {
  const { html, svg, nothing, css, render, LitElement } = all;

  /** The markup without the comments that mark places, and the lines that it is written in. */
  const markup = (root: Element) => root.innerHTML.replace(/<!--.*?-->|\s*\n\s*/g, '');
  const shown = (value: unknown) => {
    const root = document.createElement('div');
    render(value, root);
    return markup(root);
  };

  describe(`${name}: a template`, () => {
    for (const [what, value, expected] of [
      ['a text', '<b>', '<p>&lt;b&gt;</p>'],
      ['0', 0, '<p>0</p>'],
      ['false', false, '<p>false</p>'],
      ['null', null, '<p></p>'],
      ['undefined', undefined, '<p></p>'],
      ['an empty text', '', '<p></p>'],
      ['nothing', nothing, '<p></p>'],
      ['a template', html`<i>${1}</i>`, '<p><i>1</i></p>'],
      ['a list', [1, html`<i>2</i>`, nothing, [3, 4]], '<p>1<i>2</i>34</p>'],
      ['a node', document.createElement('hr'), '<p><hr></p>'],
    ] as const)
      it(`shows ${what} between tags`, () => expect(shown(html`<p>${value}</p>`)).to.equal(expected));

    it('replaces what it showed, whatever that was', () => {
      const root = document.createElement('div');
      const draw = (value: unknown) => render(html`<p>a${value}${'|'}b</p>`, root);
      const values: [unknown, string][] = [
        ['x', 'x'],
        [[1, 2, 3], '123'],
        [[4], '4'],
        [[], ''],
        [[5, html`<i>6</i>`], '5<i>6</i>'],
        [html`<i>7</i>`, '<i>7</i>'],
        [html`<u>8</u>`, '<u>8</u>'],
        [document.createElement('hr'), '<hr>'],
        [9, '9'],
        [nothing, ''],
        ['y', 'y'],
        ['', ''],
        [0, '0'],
      ];
      for (const [value, expected] of [...values, ...values.toReversed()]) {
        draw(value);
        expect(markup(root)).to.equal(`<p>a${expected}|b</p>`);
      }
    });

    it('keeps the elements and texts that stay', () => {
      const root = document.createElement('div');
      const list = (words: string[]) =>
        render(
          html`<ol>
            ${words.map((word) => html`<li>${word}</li>`)}
          </ol>`,
          root,
        );
      list(['a', 'b']);
      const [first] = root.querySelectorAll('li');
      const text = first!.firstChild!.nextSibling;
      list(['c', 'd', 'e']);
      expect(root.querySelector('li')).to.equal(first);
      expect(first!.firstChild!.nextSibling).to.equal(text);
      expect(root.textContent.replaceAll(/\s/g, '')).to.equal('cde');
      list(['f']);
      expect(root.querySelectorAll('li').length).to.equal(1);
    });

    it('leaves alone what stands after it', () => {
      const inner = (value: unknown) => html`${value}`;
      const root = document.createElement('div');
      const draw = (one: unknown, other: unknown) =>
        render(
          html`${inner(one)}
            <hr />
            ${inner(other)}`,
          root,
        );
      draw('a', [html`<i>${inner('b')}</i>`, 'c']);
      draw([], ['d']);
      expect(markup(root)).to.equal('<hr>d');
      draw(html`<i>e</i>`, nothing);
      expect(markup(root)).to.equal('<i>e</i><hr>');
    });

    for (const [what, value, expected] of [
      ['a text with signs', '"><b>', '"&quot;&gt;&lt;b&gt;"'],
      ['a number', 0, '"0"'],
      ['false', false, '"false"'],
      ['null as an empty text', null, '""'],
      ['undefined as an empty text', undefined, '""'],
    ] as const)
      it(`writes ${what} into an attribute`, () => {
        const escaped = expected.replaceAll(/&([lg])t;/g, (_, sign) => (sign === 'l' ? '<' : '>'));
        expect(
          shown(html`<p title=${value}></p>`).replaceAll(/&([lg])t;/g, (_, sign) =>
            sign === 'l' ? '<' : '>',
          ),
        ).to.equal(`<p title=${escaped}></p>`);
      });

    it('has no attribute for nothing, and several values in one', () => {
      expect(shown(html`<p title=${nothing} class="a ${'b'} c ${1}"></p>`)).to.equal(
        '<p class="a b c 1"></p>',
      );
      expect(shown(html`<p class="a ${nothing}" id="x${null}"></p>`)).to.equal('<p id="x"></p>');
      const root = document.createElement('div');
      const draw = (value: unknown) => render(html`<p title=${value}></p>`, root);
      for (const value of ['a', nothing, 'b']) draw(value);
      expect(markup(root)).to.equal('<p title="b"></p>');
      draw(nothing);
      expect(markup(root)).to.equal('<p></p>');
    });

    it('sets boolean attributes and properties', () => {
      const root = document.createElement('div');
      const draw = (on: unknown, text: string) =>
        render(html`<textarea ?hidden=${on} .defaultValue=${text}></textarea>`, root);
      draw(1, 'a <b>');
      const field = root.querySelector('textarea')!;
      expect([field.hidden, field.value]).to.eql([true, 'a <b>']);
      for (const off of [nothing, null, 0, '']) {
        draw('on', 'b');
        draw(off, 'c');
        expect([field.hidden, field.value]).to.eql([false, 'c']);
      }
    });

    it('writes a property only when it has another value', () => {
      const root = document.createElement('div');
      const draw = (text: string) => render(html`<input .value=${text} />`, root);
      draw('a');
      root.querySelector('input')!.value = 'typed';
      draw('a');
      expect(root.querySelector('input')!.value).to.equal('typed');
    });

    it('draws SVG, also where a value stands before the slash', () => {
      const root = document.createElement('div');
      const path = 'M0 0h1';
      render(html`<svg viewBox="0 0 1 1">${[svg`<path d=${path}/><g></g>`]}</svg>`, root);
      const [drawn, after] = root.querySelector('svg')!.children;
      expect(drawn!.namespaceURI).to.equal('http://www.w3.org/2000/svg');
      expect(drawn!.getAttribute('d')).to.equal(path);
      expect(after!.localName).to.equal('g');
    });
  });

  describe(`${name}: an element`, () => {
    /** Defines the class under a name of its own. */
    const define = (Class: CustomElementConstructor) => {
      const tag = `x-${name.toLowerCase()}-${names++}`;
      customElements.define(tag, Class);
      return tag;
    };
    const add = <T extends Element>(tag: string, text = `<${tag}></${tag}>`) => {
      const holder = document.createElement('div');
      const { body } = new DOMParser().parseFromString(text, 'text/html');
      holder.append(...body.children);
      document.body.append(holder);
      undo(() => holder.remove());
      return holder.firstElementChild as T;
    };

    class Base extends LitElement {
      static override properties: lit.PropertyDeclarations = {
        size: { reflect: true },
        count: { type: Number },
        isOpen: { type: Boolean, attribute: 'is-open', reflect: true },
        model: { attribute: false },
        twice: { converter: (text: string | null) => text && text + text },
      };
      static override styles = [
        css`
          p {
            color: red;
          }
        `,
        [
          css`
            p {
              margin: 7px;
            }
          `,
        ],
      ];
      declare size: string | null;
      declare count: number | null;
      declare isOpen: boolean;
      declare model: unknown;
      declare twice: string | null;
      drawn = 0;
      constructor() {
        super();
        this.size = 'small';
        this.count = 1;
        this.isOpen = false;
      }
      override render(): unknown {
        this.drawn++;
        return html`<p>${this.size} ${this.count} ${this.isOpen} ${this.model} ${this.twice}</p>`;
      }
      get words() {
        return this.renderRoot.textContent!.trim();
      }
    }

    it('reads its attributes, knows which it has, and inherits them', async () => {
      class Wider extends Base {
        static override properties: lit.PropertyDeclarations = { place: {} };
        declare place: string | null;
      }
      const tag = define(class extends Wider {});
      const [, declared] = [...Wider.elementProperties].find(([property]) => property === 'isOpen')!;
      expect([declared.type, declared.attribute]).to.eql([Boolean, 'is-open']);
      expect(Wider.observedAttributes.toSorted()).to.eql(['count', 'is-open', 'place', 'size', 'twice']);
      const element = add<Wider>(tag, `<${tag} count="2" is-open place="Oslo" twice="ab"></${tag}>`);
      await element.updateComplete;
      expect(element.words).to.equal('small 2 true  abab');
      expect(element.place).to.equal('Oslo');
      element.removeAttribute('count');
      element.toggleAttribute('is-open');
      await element.updateComplete;
      expect([element.count, element.isOpen]).to.eql([null, false]);
    });

    it('writes reflected properties into attributes, the default too', async () => {
      const element = add<Base>(define(class extends Base {}));
      await element.updateComplete;
      expect(element.outerHTML).to.match(/ size="small"></);
      element.size = null;
      element.isOpen = true;
      await element.updateComplete;
      expect(element.outerHTML).to.match(/ is-open=""></);
    });

    it('keeps what the page set before it was defined', async () => {
      const tag = `x-${name.toLowerCase()}-${names++}`;
      const element = add<Base>(tag);
      element.model = 'early';
      element.count = 5;
      customElements.define(tag, class extends Base {});
      await element.updateComplete;
      expect(element.words).to.equal('small 5 false early');
    });

    it('draws once for all that changes at once, and not where nothing does', async () => {
      const element = add<Base>(define(class extends Base {}));
      element.count = 2;
      element.size = 'large';
      expect(await element.updateComplete).to.equal(true);
      expect(element.drawn).to.equal(1);
      element.count = 2;
      await element.updateComplete;
      expect(element.drawn).to.equal(1);
      element.requestUpdate();
      await element.updateComplete;
      expect(element.drawn).to.equal(2);
      expect(getComputedStyle(element.renderRoot.querySelector('p')!).margin).to.equal('7px');
    });

    it('calls its hooks and controllers in order, with what changed', async () => {
      const calls: string[] = [];
      const seen: unknown[] = [];
      class Hooked extends Base {
        constructor() {
          super();
          const call = (hook: string) => () => void calls.push(hook);
          this.addController({
            hostConnected: call('connected'),
            hostUpdate: call('hostUpdate'),
            hostUpdated: call('hostUpdated'),
            hostDisconnected: call('disconnected'),
          });
        }
        override willUpdate(changed: lit.PropertyValues) {
          calls.push('willUpdate');
          seen.push(Object.fromEntries(changed as Map<string, unknown>));
        }
        override update(changed: lit.PropertyValues) {
          calls.push('update');
          super.update(changed);
        }
        override updated(changed: lit.PropertyValues) {
          calls.push('updated');
          if (changed.has('size')) this.count = 9;
        }
      }
      const element = add<Hooked>(define(Hooked));
      expect(await element.updateComplete).to.equal(false);
      const once = ['willUpdate', 'hostUpdate', 'update', 'hostUpdated', 'updated'];
      expect(calls).to.eql(['connected', ...once]);
      expect(await element.updateComplete).to.equal(true);
      expect(calls).to.eql(['connected', ...once, ...once]);
      expect(seen).to.eql([{ size: undefined, count: undefined, isOpen: undefined }, { count: 1 }]);
      element.remove();
      expect(calls.at(-1)).to.equal('disconnected');
    });

    it('draws again after it failed to', async () => {
      class Failing extends Base {
        override render() {
          if (this.count === 3) throw new Error('three');
          return super.render();
        }
      }
      const element = add<Failing>(define(Failing));
      await element.updateComplete;
      element.count = 3;
      let reason: unknown;
      await element.updateComplete.catch((error: unknown) => (reason = error));
      expect(String(reason)).to.equal('Error: three');
      // what failed is reported once more with the next update
      const report = (event: Event) => event.stopImmediatePropagation();
      addEventListener('unhandledrejection', report, { capture: true });
      undo(() => removeEventListener('unhandledrejection', report, { capture: true }));
      element.count = 4;
      await element.updateComplete;
      expect(element.words).to.contain('4');
    });

    it('is `this` in its listeners, which may change and go', async () => {
      const heard: unknown[] = [];
      class Listening extends Base {
        listener: unknown = nothing;
        override render() {
          return html`<button @click=${this.listener}></button>`;
        }
      }
      const element = add<Listening>(define(Listening));
      const click = async (listener: unknown) => {
        element.listener = listener;
        element.requestUpdate();
        await element.updateComplete;
        element.renderRoot.querySelector('button')!.click();
      };
      await click(nothing);
      await click(function (this: unknown, event: Event) {
        heard.push(this, event.type);
      });
      await click(() => heard.push('other'));
      await click(nothing);
      expect(heard).to.eql([element, 'click', 'other']);
    });
  });
}

describe('small-lit: what comes from an endpoint', () => {
  it('is never taken for a template', () => {
    const root = document.createElement('div');
    const forged = JSON.parse(
      '{"strings": ["<b>x</b>"], "values": [], "_$litType$": 1, "nodeType": 1}',
    ) as object;
    small.render(small.html`<p>${forged}</p>`, root, undefined);
    expect(root.textContent).to.equal('[object Object]');
  });
});
