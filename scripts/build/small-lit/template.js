/**
 * Templates. A template becomes DOM once, with a mark wherever a value belongs; each use of it is a copy, whose values
 * are set, and later set again where they have changed.
 */
export const nothing = Symbol();

/** What html`` and svg`` give. No answer of an endpoint can look like one: it is no instance of this class. */
class Template {
  constructor(strings, values, isSvg) {
    this.strings = strings;
    this.values = values;
    this.isSvg = isSvg;
  }
}

export const html = (strings, ...values) => new Template(strings, values);
/** A part of an SVG drawing. */
export const svg = (strings, ...values) => new Template(strings, values, true);

/** Stands in the template for a value within a tag; an empty comment stands for one between tags. */
const mark = 'lit$';
const comment = () => document.createComment('');
/** A comment's and an element's bits of `NodeFilter`. */
const walk = (root) => document.createTreeWalker(root, 129);
// by this name pages with a policy for content allow it
const policy = globalThis.trustedTypes?.createPolicy('lit-html', { createHTML: (markup) => markup });

const prepared = new WeakMap();

/** The template's content, and the places of its values: the node's index, and for an attribute its name and texts around. */
function prepare({ strings, isSvg }) {
  let markup = '';
  strings.forEach((text, index) => {
    if (index)
      markup +=
        // within a tag
        markup.lastIndexOf('>') < markup.lastIndexOf('<')
          ? // or the slash would belong to the value
            mark + (text.startsWith('/>') ? ' ' : '')
          : '<!>';
    markup += text;
  });
  // a value at the end has a node after it, too
  if (!strings.at(-1)) markup += '<!>';
  if (isSvg) markup = `<svg>${markup}</svg>`;
  const template = document.createElement('template');
  template.innerHTML = policy ? policy.createHTML(markup) : markup;
  const { content } = template;
  if (isSvg) content.firstChild.replaceWith(...content.firstChild.childNodes);
  const places = [];
  const walker = walk(content);
  for (let index = 0, node; (node = walker.nextNode()); index++) {
    if (!node.attributes) places.push([index]);
    else
      for (const { name, value } of [...node.attributes])
        if (value.includes(mark)) {
          node.removeAttribute(name);
          // the parser writes attributes in small letters, and properties have capitals
          places.push([index, name[0] === '.' ? RegExp(name, 'i').exec(markup)[0] : name, value.split(mark)]);
        }
  }
  if (!strings.at(-1)) places.pop();
  return { content, places };
}

/** A copy of the prepared template, and the function that sets its values. */
function copyOf({ content, places }, host) {
  const copy = document.importNode(content, true);
  const walker = walk(copy);
  let at = -1;
  let node;
  const setters = places.map(([index, name, texts]) => {
    for (; at < index; at++) node = walker.nextNode();
    return name ? attribute(node, name, texts, host) : child(node, node.nextSibling, host);
  });
  return [copy, (values) => setters.reduce((from, set) => set(values, from), 0)];
}

/** Sets an attribute (`name`), a property (`.name`), a boolean attribute (`?name`) or a listener (`@name`). */
function attribute(element, name, texts, host) {
  const kind = name[0];
  const key = name.slice(1);
  const isWhole = texts.join('') === '' && texts.length === 2;
  let current = nothing;
  if (kind === '@')
    element.addEventListener(key, (event) => current !== nothing && current?.call(host ?? element, event));
  return (values, from) => {
    const to = from + texts.length - 1;
    const own = values.slice(from, to);
    const value = isWhole
      ? own[0]
      : own.includes(nothing)
        ? nothing
        : texts.reduce((text, next, index) => text + (own[index - 1] ?? '') + next);
    if (value === current) return to;
    current = value;
    if (kind === '.') element[key] = value === nothing ? undefined : value;
    else if (kind === '?') element.toggleAttribute(key, !!value && value !== nothing);
    else if (kind === '@') return to;
    else if (value === nothing) element.removeAttribute(name);
    else element.setAttribute(name, value ?? '');
    return to;
  };
}

/** Sets what stands between the comment `start` and the node `end`: a text, a node, a template, or a list of these. */
function child(start, end, host) {
  /** a template's strings, a node, or the kind of what stands there */
  let shown = nothing;
  /** the template's setter, or a list's items, each with the comment that ends it */
  let content;
  let text;
  const clear = (from) => {
    for (let next; from !== end; from = next) {
      next = from.nextSibling;
      from.remove();
    }
  };
  const insert = (node) => start.parentNode.insertBefore(node, end);
  const put = (kind, node) => {
    clear(start.nextSibling);
    shown = kind;
    if (node) insert(node);
  };
  return (values, from) => {
    const value = values[from] ?? nothing;
    if (value instanceof Template) {
      const { strings } = value;
      if (shown === strings) content(value.values);
      else {
        if (!prepared.has(strings)) prepared.set(strings, prepare(value));
        const [copy, set] = copyOf(prepared.get(strings), host);
        set(value.values);
        put(strings, copy);
        content = set;
      }
    } else if (Array.isArray(value)) {
      if (shown !== 'list') {
        put('list');
        content = [];
      }
      const endOf = (index) => content[index]?.[1] ?? start;
      value.forEach((_, index) => {
        if (!content[index]) {
          const itemEnd = insert(comment());
          content[index] = [child(endOf(index - 1), itemEnd, host), itemEnd];
        }
        content[index][0](value, index);
      });
      clear(endOf(value.length - 1).nextSibling);
      content.length = value.length;
    } else if (value instanceof Node) {
      if (shown !== value) put(value, value);
    } else if (value === nothing || value === '') {
      if (shown !== nothing) put(nothing);
    } else if (shown !== 'text') {
      put('text', document.createTextNode(value));
      text = value;
    } else if (text !== value) start.nextSibling.data = text = value;
    return from + 1;
  };
}

const roots = new WeakMap();

/** Shows the value at the end of `root`, in place of the last one; `host` is `this` in its listeners. */
export function render(value, root, host) {
  if (!roots.has(root)) roots.set(root, child(root.appendChild(comment()), null, host));
  roots.get(root)([value], 0);
}
