/**
 * What axe does not measure: the size of targets, whole rings of focus, scrollers, words that run together. The functions
 * run in the page; each returns its faults as "element: what is wrong".
 */
import type { Page } from 'playwright-core';

declare global {
  interface Window {
    access: ReturnType<typeof tools>;
  }
}

/** Everything the audits share, in the page. */
function tools() {
  /** all elements below a node, through shadow roots */
  function* elements(root: ParentNode): Generator<HTMLElement> {
    for (const child of root.children) {
      yield child as HTMLElement;
      if (child.shadowRoot) yield* elements(child.shadowRoot);
      yield* elements(child);
    }
  }

  /** the element around, through slots and shadow roots */
  const around = (element: Element): Element | null =>
    element.assignedSlot ??
    element.parentElement ??
    ((element.getRootNode() as Partial<ShadowRoot>).host as Element | undefined) ??
    null;

  function* ancestors(element: Element): Generator<HTMLElement> {
    for (let box = around(element); box; box = around(box)) yield box as HTMLElement;
  }

  const isSeen = (element: Element): boolean => {
    if (!element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })) return false;
    const { width, height } = element.getBoundingClientRect();
    return width > 1 && height > 1 && !element.closest('.hidden');
  };

  const nameOf = (element: Element): string => {
    const host = (element.getRootNode() as Partial<ShadowRoot>).host?.localName ?? '';
    const own = element.getAttribute('part') ?? element.id ?? '';
    const words = (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 24);
    return `${host} ${element.localName}[${own}] “${words.replace(/\s+/g, ' ')}”`.trim();
  };

  const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!;
  const known = new Map<string, number[]>();
  /** red, green, blue 0–255, alpha 0–1 */
  function colour(words: string): number[] {
    const before = known.get(words);
    if (before) return before;
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = words;
    canvas.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
    const found = [r!, g!, b!, a! / 255];
    known.set(words, found);
    return found;
  }
  const over = (top: number[], below: number[]): number[] => [
    ...[0, 1, 2].map((i) => top[i]! * top[3]! + below[i]! * (1 - top[3]!)),
    1,
  ];
  /** the colour behind an element's content */
  function behind(element: Element | null): number[] {
    const layers: number[][] = [];
    for (let box = element; box; box = around(box)) {
      const { backgroundColor, backgroundImage } = getComputedStyle(box);
      // of a gradient its first colour
      const [first] = /(?:rgba?|color|oklch)\([^)]*\)/.exec(backgroundImage) ?? [];
      const layer = colour(first ?? backgroundColor);
      if (layer[3]) layers.push(layer);
      if (layer[3] === 1) break;
    }
    return layers.reduceRight((below, top) => over(top, below), colour('Canvas'));
  }
  const light = (part: number) => {
    const c = part / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  };
  const luminance = ([r, g, b]: number[]) => 0.2126 * light(r!) + 0.7152 * light(g!) + 0.0722 * light(b!);
  const contrast = (one: number[], other: number[]) => {
    const [dark, bright] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
    return (bright + 0.05) / (dark + 0.05);
  };

  const targets =
    'a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button], [role=tab], [role=option], [tabindex="0"]';
  const interactive = (): HTMLElement[] =>
    [...elements(document)].filter((element) => element.matches(targets) && isSeen(element));

  /** Why the ring of what has the focus cannot be seen. */
  function ringFaults(element: Element): string[] {
    // a form may show it for its field
    const ring = [element, ...ancestors(element)].find(
      (one) => getComputedStyle(one).outlineStyle !== 'none',
    );
    if (!ring) return [`${nameOf(element)}: no ring`];
    const { outlineWidth, outlineOffset, outlineColor } = getComputedStyle(ring);
    const [width, offset] = [parseFloat(outlineWidth), parseFloat(outlineOffset)];
    const below = behind(offset + width > 0 ? around(ring) : ring);
    const ratio = contrast(over(colour(outlineColor), below), below);
    return [
      ...(width < 2 ? [`${nameOf(element)}: a ring of ${width} px`] : []),
      ...(ratio < 3 ? [`${nameOf(element)}: a ring of ${ratio.toFixed(2)} : 1`] : []),
      ...cutsOf(ring, Math.max(0, offset + width)).map(
        (box) => `${nameOf(element)}: its ring is cut by ${nameOf(box)}`,
      ),
    ];
  }

  /** The boxes that cut off something around an element that reaches so far beyond its edges (px). */
  function cutsOf(element: Element, reach: number): Element[] {
    const box = element.getBoundingClientRect();
    return [...ancestors(element)].filter((clip) => {
      if (clip === document.documentElement || clip === document.body) return false;
      const style = getComputedStyle(clip);
      const paints = /paint|strict|content/.test(style.contain) || style.contentVisibility === 'auto';
      const [clipsX, clipsY] = [style.overflowX, style.overflowY].map(
        (overflow) => paints || /hidden|clip|auto|scroll/.test(overflow),
      );
      const margin = /clip/.test(style.overflowX) || paints ? parseFloat(style.overflowClipMargin) || 0 : 0;
      const { left, right, top, bottom } = clip.getBoundingClientRect();
      // half a pixel is nobody's
      const room = margin - reach + 0.6;
      return (
        (clipsX &&
          (box.left < left + clip.clientLeft - room || box.right > right - clip.clientLeft + room)) ||
        (clipsY && (box.top < top + clip.clientTop - room || box.bottom > bottom - clip.clientTop + room))
      );
    });
  }

  return {
    elements,
    around,
    ancestors,
    isSeen,
    nameOf,
    colour,
    over,
    behind,
    contrast,
    interactive,
    ringFaults,
  };
}

/** Targets that are smaller than 24 × 24 px without room around them (WCAG 2.5.8). */
function smallTargets(): string[] {
  const { interactive, nameOf, ancestors } = window.access;
  const least = 24;
  const size = (element: HTMLElement): DOMRect => {
    const label =
      element.matches('input') && (element.closest('label') ?? (element as HTMLInputElement).labels?.[0]);
    if (label && element.matches('[type=checkbox], [type=radio]')) return label.getBoundingClientRect();
    const { content, position } = getComputedStyle(element, '::after');
    if (content !== 'none' && position === 'absolute')
      for (const box of ancestors(element))
        if (getComputedStyle(box).position !== 'static') return box.getBoundingClientRect();
    return element.getBoundingClientRect();
  };
  /** in a sentence, the line's height decides */
  const isInSentence = (element: HTMLElement) => {
    if (getComputedStyle(element).display !== 'inline') return false;
    const block = [...ancestors(element)].find(
      (box) => !/inline|contents/.test(getComputedStyle(box).display),
    )!;
    return (
      (block.textContent ?? '').replace(/\s/g, '').length >
      (element.textContent ?? '').replace(/\s/g, '').length
    );
  };
  const all = interactive()
    .filter((element) => !element.matches('[tabindex="0"]:not(button, a, [role=tab], [role=option])'))
    .map((element) => ({ element, rect: size(element) }));
  const isSmall = ({ rect }: { rect: DOMRect }) => rect.width < least - 0.1 || rect.height < least - 0.1;
  return all.filter(isSmall).flatMap((one) => {
    if (isInSentence(one.element)) return [];
    const x = one.rect.left + one.rect.width / 2;
    const y = one.rect.top + one.rect.height / 2;
    const near = all.find((other) => {
      if (other === one || one.element.contains(other.element) || other.element.contains(one.element))
        return false;
      const { left, right, top, bottom } = other.rect;
      if (isSmall(other)) return Math.hypot((left + right) / 2 - x, (top + bottom) / 2 - y) < least;
      return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom)) < least / 2;
    });
    const { width, height } = one.rect;
    return near
      ? [
          `${nameOf(one.element)}: ${width.toFixed(1)} × ${height.toFixed(1)} px, beside ${nameOf(near.element)}`,
        ]
      : [];
  });
}

/** What can have the focus and does not show it: no ring, a faint one, or one that is cut off. */
function brokenRings(): string[] {
  const { interactive, ringFaults } = window.access;
  const found = interactive().flatMap((element) => {
    // what moves the focus may close what is open
    if (element.tabIndex < 0 || (element as HTMLButtonElement).disabled || !element.isConnected) return [];
    element.focus({ focusVisible: true, preventScroll: true } as FocusOptions);
    element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
    return element.isConnected ? ringFaults(element) : [];
  });
  (document.activeElement as HTMLElement | null)?.blur();
  scrollTo({ top: 0, behavior: 'instant' });
  return found;
}

/** The same for what has the focus now. */
function brokenRing(): string[] {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element && element !== document.body ? window.access.ringFaults(element) : ['nothing has the focus'];
}

/** What scrolls and cannot be reached with the keyboard, or has no name. */
function mutedScrollers(): string[] {
  const { elements, isSeen, nameOf } = window.access;
  return [...elements(document.body)].filter(isSeen).flatMap((element) => {
    const { overflowX, overflowY } = getComputedStyle(element);
    const scrolls = (overflow: string) => /auto|scroll/.test(overflow);
    const wide = scrolls(overflowX) && element.scrollWidth > element.clientWidth + 1;
    const high = scrolls(overflowY) && element.scrollHeight > element.clientHeight + 1;
    if ((!wide && !high) || element.matches('textarea, select, input')) return [];
    // what has the focus in it scrolls along, where there is nothing else
    if (element.matches('nav, [role=toolbar], [role=tablist]')) return [];
    const named = element.getAttribute('aria-label') || element.getAttribute('aria-labelledby');
    if (element.getAttribute('tabindex') !== '0')
      return [`${nameOf(element)}: scrolls, and cannot have the focus`];
    return named && element.role ? [] : [`${nameOf(element)}: scrolls, and has no role or name`];
  });
}

/** Words of two elements with nothing between them, which are read as one. */
function gluedWords(): string[] {
  const { nameOf, around } = window.access;
  const found: string[] = [];
  const named =
    'button, a, summary, [role=heading], h1, h2, h3, h4, h5, h6, [role=tab], [role=option], label, legend';
  const isHidden = (element: Element) =>
    element.getAttribute('aria-hidden') === 'true' || !element.checkVisibility();
  const isBlock = (element: Element) =>
    !/^(inline|inline-block|inline-flex|contents|ruby)$/.test(getComputedStyle(element).display);
  let last: { text: string; node: Text } | null = null;
  const word = /[\p{L}\p{N}]/u;
  const visit = (node: Node): void => {
    if (node instanceof Text) {
      if (!node.data) return;
      if (
        last &&
        word.test(last.text.at(-1)!) &&
        word.test(node.data[0]!) &&
        last.node.parentNode !== node.parentNode
      ) {
        const pair = `“${last.text.trim().slice(-20)}|${node.data.trim().slice(0, 20)}”`;
        found.push(`${nameOf(node.parentElement!)}: ${pair}`);
      }
      last = { text: node.data, node };
      return;
    }
    if (!(node instanceof Element) || node.matches('style, script, option') || isHidden(node)) return;
    if (node.matches('input, img, textarea, select, svg')) return void (last = null);
    // a name is made of its words alone, however they are laid out
    const isApart = isBlock(node) && !around(node)?.closest(named) && !node.parentElement?.closest(named);
    if (isApart) last = null;
    const children =
      node.shadowRoot ??
      (node.localName === 'slot' && (node as HTMLSlotElement).assignedNodes().length ? null : node);
    const list = children ? [...children.childNodes] : (node as HTMLSlotElement).assignedNodes();
    list.forEach(visit);
    if (isApart) last = null;
  };
  visit(document.body);
  return found;
}

/** Words and signs too faint to read, in the colours that the reader forces on the page. */
function faintWords(): string[] {
  const { elements, isSeen, nameOf, behind, colour, over, contrast } = window.access;
  return [...elements(document.body)].filter(isSeen).flatMap((element) => {
    const style = getComputedStyle(element);
    const below = behind(element);
    const faint = (color: string, least: number, what: string) => {
      const top = colour(color);
      if (!top[3]) return [];
      const ratio = contrast(over(top, below), below);
      return ratio < least ? [`${nameOf(element)}: ${what} of ${ratio.toFixed(2)} : 1`] : [];
    };
    const words = [...element.childNodes].some((node) => node instanceof Text && node.data.trim());
    return [
      ...(words ? faint(style.color, 4.5, 'words') : []),
      // around a shape of an icon, a line of the page's own colour sets it apart
      ...(element instanceof SVGGeometryElement
        ? [
            ...(style.stroke !== 'none' && !element.closest('.icon')
              ? faint(style.stroke, 3, 'a stroke')
              : []),
            ...(style.fill !== 'none' && element.closest('.icon') ? faint(style.fill, 3, 'a shape') : []),
          ]
        : []),
    ];
  });
}

/** Lists without bullets that do not say that they are lists: Safari takes them for none. */
function mutedLists(): string[] {
  const { elements, isSeen, nameOf } = window.access;
  return [...elements(document.body)].flatMap((element) =>
    element.matches('ul, ol') &&
    isSeen(element) &&
    getComputedStyle(element).listStyleType === 'none' &&
    !element.role
      ? element.closest('[aria-hidden=true]') ||
        [...element.children].some((item) => getComputedStyle(item).listStyleType !== 'none')
        ? []
        : [`${nameOf(element)}: a list without role or bullets`]
      : [],
  );
}

/** Fields whose edge cannot be seen: neither its line nor its ground is 3 : 1 against what is around it (WCAG 1.4.11). */
function faintFields(): string[] {
  const { elements, isSeen, nameOf, behind, around, colour, over, contrast } = window.access;
  return [...elements(document.body)].flatMap((element) => {
    if (!element.matches('input:not([type=checkbox], [type=radio]), select, textarea') || !isSeen(element))
      return [];
    const { borderBlockEndColor, borderBlockEndWidth } = getComputedStyle(element);
    const below = behind(around(element));
    const line = parseFloat(borderBlockEndWidth)
      ? contrast(over(colour(borderBlockEndColor), below), below)
      : 1;
    const ratio = Math.max(line, contrast(behind(element), below));
    return ratio < 3 ? [`${nameOf(element)}: an edge of ${ratio.toFixed(2)} : 1`] : [];
  });
}

/** A page that has to be scrolled sideways. */
function wide(): string[] {
  const { scrollWidth } = document.documentElement;
  return scrollWidth > innerWidth ? [`the page: ${scrollWidth} px wide in a window of ${innerWidth} px`] : [];
}

const audits = {
  smallTargets,
  brokenRings,
  brokenRing,
  mutedScrollers,
  mutedLists,
  gluedWords,
  faintWords,
  faintFields,
  wide,
};
export type Audit = keyof typeof audits;

/** Faults that an audit finds on the page, each once. */
export async function audit(page: Page, name: Audit): Promise<string[]> {
  await page.evaluate('globalThis.__name ??= (named) => named');
  await page.evaluate(`globalThis.access ??= (${tools.toString()})()`);
  return [...new Set((await page.evaluate(`(${audits[name].toString()})()`)) as string[])];
}
