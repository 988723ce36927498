import { warnOnce } from './advice/warn.js';

/** The floor of support: an older browser defines nothing and keeps the fallback content. */
const supported =
  typeof CSS !== 'undefined' && CSS.supports('(color: light-dark(red, red)) and selector(:state(x))');

/** An element's class, which knows its own tag. */
export interface ElementClass extends CustomElementConstructor {
  readonly tagName: string;
}

/** The names that this copy of Inlay has defined, or found defined. */
export const definedTags = new Set<string>();

/**
 * Defines the element whose static method this is, under another name or in another registry where wanted. A name that
 * is taken stays as it is, with a warning: a second copy of a script must not break the page.
 */
export function define(
  this: ElementClass,
  tag: string = this.tagName,
  registry: CustomElementRegistry = customElements,
): void {
  if (!supported) return;
  definedTags.add(tag);
  const taken = registry.get(tag);
  if (taken) {
    if (taken !== this && !(taken.prototype instanceof this))
      warnOnce(tag, 'is defined already. Load Inlay once.');
    return;
  }
  try {
    if (tag === this.tagName) return registry.define(tag, this);
  } catch {
    // the class is defined in another registry
  }
  // a class can be defined once, so every further name gets a class of its own
  registry.define(tag, class extends this {});
}
