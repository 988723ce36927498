/** A reader with a keyboard and a screen reader, and nothing else. */
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { accessibilityTree, focusedNode } from '../../support/measure.js';
import { audit } from './audit.js';

type Key =
  | ('Tab' | 'Shift+Tab' | 'Enter' | 'Space' | 'Escape' | 'Home' | 'End' | 'PageUp' | 'Delete' | 'Backspace')
  | ('ArrowDown' | 'ArrowUp' | 'ArrowLeft' | 'ArrowRight');

/** More stops than any page of the tests has. */
const mostStops = 80;

export class Reader {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Presses a key; the focus is then where it is wanted, as "role: name, state", and its ring can be seen. */
  async press(key: Key, wanted?: string | RegExp): Promise<void> {
    await this.page.keyboard.press(key);
    if (wanted !== undefined) await this.isAt(wanted);
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Waits until the focus is there, and looks at its ring. */
  async isAt(wanted: string | RegExp): Promise<void> {
    const is = (node: string) => (typeof wanted === 'string' ? node === wanted : wanted.test(node));
    let node = await focusedNode(this.page);
    for (let tries = 0; tries < 200 && !is(node); tries++) {
      await this.page.waitForTimeout(50);
      node = await focusedNode(this.page);
    }
    assert.ok(is(node), `The focus is at "${node}", not at "${String(wanted)}".`);
    assert.deepEqual(await audit(this.page, 'brokenRing'), []);
  }

  /** Waits until this is the active one of the list that the focused combobox opens. */
  async isActive(wanted: string): Promise<void> {
    const active = () =>
      this.page.evaluate(() => {
        let element = document.activeElement;
        while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
        const root = element?.getRootNode() as ShadowRoot | undefined;
        const option = root?.getElementById(element!.getAttribute('aria-activedescendant') ?? '');
        return option?.ariaSelected === 'true' ? `${option.role}: ${option.textContent!.trim()}` : 'nothing';
      });
    let found = await active();
    for (let tries = 0; tries < 200 && found !== wanted; tries++) {
      await this.page.waitForTimeout(50);
      found = await active();
    }
    assert.equal(found, wanted);
  }

  /** Presses Tab until the focus is there. */
  async tabTo(wanted: string | RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    const passed: string[] = [];
    for (let presses = 0; presses < mostStops; presses++) {
      await this.page.keyboard.press(key);
      const node = await focusedNode(this.page);
      if (typeof wanted === 'string' ? node === wanted : wanted.test(node)) return this.isAt(wanted);
      passed.push(node);
    }
    assert.fail(`${key} does not reach "${String(wanted)}"; it reached\n${passed.join('\n')}`);
  }

  /** Waits until assistive technology finds what it is asked for, as "role: name". */
  async finds(wanted: string): Promise<void> {
    let tree = await accessibilityTree(this.page);
    for (let tries = 0; tries < 200 && !tree.includes(wanted); tries++) {
      await this.page.waitForTimeout(50);
      tree = await accessibilityTree(this.page);
    }
    assert.ok(tree.includes(wanted), `There is no "${wanted}" in\n${tree.join('\n')}`);
  }

  async findsNo(unwanted: string): Promise<void> {
    const tree = await accessibilityTree(this.page);
    assert.ok(!tree.includes(unwanted), `There is still "${unwanted}".`);
  }

  /** What was announced since this was asked last. */
  async heard(): Promise<string[]> {
    return this.page.evaluate(() => window.announced.splice(0));
  }

  /** Waits for an announcement; nothing is announced beside it, or twice. */
  async hears(...words: string[]): Promise<void> {
    const all: string[] = [];
    for (let tries = 0; tries < 200 && !words.every((one) => all.includes(one)); tries++) {
      all.push(...(await this.heard()));
      await this.page.waitForTimeout(50);
    }
    // what would come twice has come by now
    await this.page.waitForTimeout(200);
    all.push(...(await this.heard()));
    assert.deepEqual(all, words);
  }
}

declare global {
  interface Window {
    /** what live regions said */
    announced: string[];
  }
}

/** Listens to live regions, from a page's first byte: a change in a status, or an alert that appears. */
export async function listen(page: Page): Promise<void> {
  // the loader of the tests names functions
  await page.addInitScript('globalThis.__name ??= (named) => named');
  await page.addInitScript(() => {
    window.announced = [];
    const said = new WeakMap<Element, string>();
    const live = 'output, [role=status], [role=alert], [role=log], [aria-live=polite], [aria-live=assertive]';
    const observer = new MutationObserver((records) => {
      const regions = new Set<Element>();
      for (const { target, addedNodes } of records) {
        const around = (target instanceof Element ? target : target.parentElement)?.closest(live);
        if (around) regions.add(around);
        for (const node of addedNodes)
          if (node instanceof Element)
            for (const one of [node, ...node.querySelectorAll('*')])
              if (one.role === 'alert') regions.add(one);
              // what is there from the start is not announced
              else if (one.matches(live) && !said.has(one)) said.set(one, one.textContent!.trim());
      }
      for (const region of regions) {
        const words = region.textContent!.trim().replace(/\s+/g, ' ');
        if (words && said.get(region) !== words && region.checkVisibility()) window.announced.push(words);
        said.set(region, words);
      }
    });
    const watch = (root: Node) =>
      observer.observe(root, { childList: true, characterData: true, subtree: true });
    watch(document);
    const attach = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function (init) {
      const root = attach.call(this, init);
      watch(root);
      return root;
    };
  });
}
