/** Elements with reactive properties: all that changes at once is drawn once, in the next microtask. */
import { render } from './template.js';

/** A class's reactive properties by name, with those that it inherits. */
const known = new WeakMap();

export class LitElement extends HTMLElement {
  static #propertiesOf(Class) {
    if (Class === LitElement) return new Map();
    if (known.has(Class)) return known.get(Class);
    const properties = new Map(LitElement.#propertiesOf(Object.getPrototypeOf(Class)));
    known.set(Class, properties);
    for (const [name, options] of Object.entries(
      Object.hasOwn(Class, 'properties') ? Class.properties : {},
    )) {
      properties.set(name, { attribute: name.toLowerCase(), ...options });
      LitElement.#makeAccessor(Class.prototype, name);
    }
    return properties;
  }

  static #makeAccessor(prototype, name) {
    const key = Symbol();
    Object.defineProperty(prototype, name, {
      get() {
        return this[key];
      },
      set(value) {
        const before = this[key];
        this[key] = value;
        if (!Object.is(value, before)) this.#change(name, before);
      },
    });
  }

  static get elementProperties() {
    return LitElement.#propertiesOf(this);
  }

  static get observedAttributes() {
    return [...this.elementProperties.values()].map(({ attribute }) => attribute).filter(Boolean);
  }

  static get elementStyles() {
    return [this.styles ?? []].flat(Infinity);
  }

  hasUpdated = false;
  isUpdatePending = false;
  /** Nothing is drawn before the element is in a page. */
  #start;
  /** Resolves when what has changed is drawn: with `false` where drawing it has changed something again. */
  updateComplete = new Promise((resolve) => (this.#start = resolve));

  #controllers = [];
  #properties = this.constructor.elementProperties;
  /** what has changed since it was drawn, with the value before */
  #changes = new Map();
  /** the properties that their attributes have to follow */
  #reflecting = new Set();
  /** the property that its attribute is being brought in step with, or the other way round */
  #inStep;
  /** what the page set before the element was defined */
  #early = [...this.#properties.keys()]
    .filter((name) => Object.hasOwn(this, name))
    .map((name) => {
      const value = this[name];
      delete this[name];
      return [name, value];
    });

  constructor() {
    super();
    this.requestUpdate();
  }

  createRenderRoot() {
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = this.constructor.elementStyles.map(({ styleSheet }) => styleSheet);
    return root;
  }

  connectedCallback() {
    this.renderRoot ??= this.createRenderRoot();
    this.#start();
    for (const controller of this.#controllers) controller.hostConnected();
  }

  disconnectedCallback() {
    for (const controller of this.#controllers) controller.hostDisconnected();
  }

  attributeChangedCallback(attribute, _, text) {
    for (const [name, options] of this.#properties) {
      if (options.attribute !== attribute || name === this.#inStep) continue;
      const { converter, type } = options;
      this.#inStep = name;
      this[name] = converter
        ? converter(text)
        : type === Boolean
          ? text !== null
          : type && text !== null
            ? type(text)
            : text;
      this.#inStep = null;
    }
  }

  addController(controller) {
    this.#controllers.push(controller);
    if (this.renderRoot && this.isConnected) controller.hostConnected();
  }

  #change(name, before) {
    if (!this.#changes.has(name)) this.#changes.set(name, this.hasUpdated ? before : undefined);
    if (this.#properties.get(name).reflect && this.#inStep !== name) this.#reflecting.add(name);
    this.requestUpdate();
  }

  requestUpdate() {
    if (this.isUpdatePending) return;
    this.isUpdatePending = true;
    this.updateComplete = this.#next(this.updateComplete);
  }

  async #next(last) {
    try {
      await last;
    } catch (error) {
      // it stops no later update, and is reported all the same
      void Promise.reject(error);
    }
    if (!this.hasUpdated) {
      for (const [name, value] of this.#early) this[name] = value;
      this.#early = [];
    }
    const changes = this.#changes;
    try {
      this.willUpdate(changes);
      for (const controller of this.#controllers) controller.hostUpdate();
      this.update(changes);
    } catch (error) {
      this.#settle();
      throw error;
    }
    for (const controller of this.#controllers) controller.hostUpdated();
    this.hasUpdated = true;
    this.updated(changes);
    return !this.isUpdatePending;
  }

  #settle() {
    this.#changes = new Map();
    this.isUpdatePending = false;
  }

  /** Draws the element. What changes while it does so is drawn next. */
  update() {
    const content = this.render();
    for (const name of this.#reflecting) this.#reflect(name, this.#properties.get(name));
    this.#reflecting.clear();
    this.#settle();
    render(content, this.renderRoot, this);
  }

  #reflect(name, { attribute, type }) {
    const value = type === Boolean ? (this[name] ? '' : null) : this[name];
    this.#inStep = name;
    if (value === null || value === undefined) this.removeAttribute(attribute);
    else this.setAttribute(attribute, value);
    this.#inStep = null;
  }

  willUpdate() {}

  updated() {}
}
