// The part of Lit that the widgets use, for script tags: the same behaviour in less than half of the bytes that a reader
// waits for. npm users have Lit itself, and the same tests hold both to it: test/packaging/small-lit.test.ts.
export { css } from './css.js';
export { LitElement } from './element.js';
export { html, nothing, render, svg } from './template.js';
