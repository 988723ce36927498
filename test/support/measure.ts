import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { CDPSession, Page } from 'playwright-core';

declare global {
  interface Window {
    shifts: { value: number; nodes: string[] }[];
  }
}

/** Records every layout shift of a page, from its first byte. */
export const recordShifts = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    window.shifts = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        sources: { node: Node | null }[];
      })[])
        window.shifts.push({
          value: entry.value,
          nodes: entry.sources.map(({ node }) =>
            node instanceof Element ? node.outerHTML.slice(0, 80) : String(node),
          ),
        });
    }).observe({ type: 'layout-shift', buffered: true });
  });

/** What moved; an empty list when the page stood still (Google's score of 0.001 and less is still). */
export const shiftsOf = async (page: Page): Promise<{ value: number; nodes: string[] }[]> => {
  const shifts = await page.evaluate(() => window.shifts);
  return shifts.reduce((sum, { value }) => sum + value, 0) > 0.001 ? shifts : [];
};

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Faults that axe finds, as "rule: element"; `without` names rules that do not hold there. */
export const faults = (page: Page, ...without: string[]): Promise<string[]> =>
  violations(page, { rules: Object.fromEntries(without.map((rule) => [rule, { enabled: false }])) });

/** Words that axe finds too faint, in the same form. */
export const faintWords = (page: Page): Promise<string[]> =>
  violations(page, { runOnly: ['color-contrast'] });

async function violations(page: Page, options: object): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  return page.evaluate(
    async (options) => {
      const { axe: tool } = window as unknown as {
        axe: { run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      };
      const { violations } = await tool.run(options);
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
    },
    { resultTypes: ['violations'], ...options },
  );
}

const sessions = new WeakMap<Page, Promise<CDPSession>>();

/** Every node that assistive technology gets of the page, and those that it does not. */
async function accessibilityNodes(page: Page) {
  if (!sessions.has(page)) sessions.set(page, page.context().newCDPSession(page));
  const session = await sessions.get(page)!;
  return (await session.send('Accessibility.getFullAXTree')).nodes;
}

/** The page as assistive technology gets it: each node that is not ignored, as "role: name". */
export async function accessibilityTree(page: Page): Promise<string[]> {
  return (await accessibilityNodes(page))
    .filter(({ ignored }) => !ignored)
    .map(({ role, name }) => `${String(role?.value)}: ${String(name?.value ?? '')}`);
}

/** What has the focus as assistive technology gets it: "role: name", and its states. */
export async function focusedNode(page: Page): Promise<string> {
  const nodes = await accessibilityNodes(page);
  const valueOf = (node: (typeof nodes)[number], name: string): unknown =>
    node.properties?.find((property) => property.name === name)?.value.value;
  // the document has the focus too
  const node = nodes.filter((one) => valueOf(one, 'focused') === true).at(-1);
  if (!node) return 'nothing';
  const states = ['expanded', 'pressed', 'checked', 'selected', 'invalid']
    .map((name) => [name, valueOf(node, name)])
    .filter(([, value]) => value !== undefined && value !== 'false');
  const value = node.role?.value === 'slider' ? node.value?.value : undefined;
  return [
    `${String(node.role?.value)}: ${String(node.name?.value ?? '')}`,
    ...(value === undefined ? [] : [`value ${String(value)}`]),
    ...states.map(([name, value]) => `${String(name)} ${String(value)}`),
  ].join(', ');
}
