// Lit without what no widget uses, for script tags: a seventh of what a reader waits for would be features that never run.
// Every cut is an exact piece of the pinned Lit, and names the way to use it; the build fails when a piece is not there or
// when src/ uses what is cut. npm users have Lit's own.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** The versions that the cuts below, and css-tag.js, were made for. */
const versions = { '@lit/reactive-element': '2.1.2', 'lit-html': '3.3.3', 'lit-element': '4.2.2' };

const [element, template, base] = Object.keys(versions).map((name) => `${name}/${name.split('/').at(-1)}.js`);

/** The cuts: what a widget would write to use the code, then the pieces to replace by file. */
const cuts = [
  {
    feature: 'directives, and parts that stand in a tag or in a comment',
    used: /lit(?:-html)?\/(?:async-)?directive/,
    [template]: [
      [
        'function M(t,i,s=t,e){if(i===E)return i;let h=void 0!==e?s._$Co?.[e]:s._$Cl;const o=a(i)?void 0:i._$litDirective$;return h?.constructor!==o&&(h?._$AO?.(!1),void 0===o?h=void 0:(h=new o(t),h._$AT(t,s,e)),void 0!==e?(s._$Co??=[])[e]=h:s._$Cl=h),void 0!==h&&(i=M(t,h._$AS(t,i.values),h,e)),i}',
      ],
      ['t=M(this,t,i),'],
      ['t=M(this,t,i,0),'],
      ['M(this,e[s+n],i,n)', 'e[s+n]'],
      ['(t=M(this,t,i,0)??A)', '(t??=A)'],
      ['else t.startsWith(o)&&(d.push({type:6,index:l}),r.removeAttribute(t))'],
      [
        'if(r.data===n)d.push({type:2,index:l});else{let t=-1;for(;-1!==(t=r.data.indexOf(o,t+1));)d.push({type:7,index:l}),t+=o.length-1}',
        'r.data===n&&d.push({type:2,index:l});',
      ],
      ['1===r.type?i=', 'i='],
      [':6===r.type&&(i=new Z(h,this,t))'],
      [
        'class Z{constructor(t,i,s){this.element=t,this.type=6,this._$AN=void 0,this._$AM=i,this.options=s}get _$AU(){return this._$AM._$AU}_$AI(t){M(this,t)}}',
      ],
      [',V:M'],
      [',F:Z'],
      ['get _$AU(){return this._$AM?._$AU??this._$Cv}'],
      ['get _$AU(){return this._$AM._$AU}', '', 2],
      [',this._$Cv=e?.isConnected??!0'],
      ['setConnected(t){void 0===this._$AM&&(this._$Cv=t,this._$AP?.(t))}'],
      ['this._$AP?.(!1,!0,s)'],
      ['this._$AN=void 0,', '', 3],
      ['this.type=1,'],
      ['this.type=2,'],
      ['constructor(){super(...arguments),this.type=3}'],
      ['constructor(){super(...arguments),this.type=4}'],
      ['constructor(t,i,s,e,h){super(t,i,s,e,h),this.type=5}'],
      ['get tagName(){return this.element.tagName}'],
      ['(t,i){this._$AV=[],this._$AD=t,this._$AM=i}', '(t,i){this._$AV=[],this._$AD=t,this.options=i}'],
      [
        'u(t){const{el:{content:i},parts:s}=this._$AD',
        'u(){const{el:{content:i},parts:s}=this._$AD,t=this.options',
      ],
      ['new R(e,this),s=t.u(this.options)', 'new R(e,this.options),s=t.u()'],
      ['new k(h,h.nextSibling,this,t)', 'new k(h,h.nextSibling,t)'],
      ['new r.ctor(h,r.name,r.strings,this,t)', 'new r.ctor(h,r.name,r.strings,t)'],
      ['new k(this.O(c()),this.O(c()),this,this.options)', 'new k(this.O(c()),this.O(c()),this.options)'],
      ['new k(i.insertBefore(c(),t),t,void 0,s??{})', 'new k(i.insertBefore(c(),t),t,s??{})'],
      ['constructor(t,i,s,e){', 'constructor(t,i,e){'],
      ['constructor(t,i,s,e,h){', 'constructor(t,i,s,h){'],
      ['this._$AM=s,'],
      ['this._$AM=e,'],
      ['get startNode(){return this._$AA}get endNode(){return this._$AB}'],
      ['get parentNode(){return this._$AM.parentNode}'],
      [
        'get parentNode(){let t=this._$AA.parentNode;const i=this._$AM;return void 0!==i&&11===t?.nodeType&&(t=i.parentNode),t}',
      ],
    ],
    [base]: [
      [
        'connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}',
      ],
      ['this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),'],
      [',this._$Do=void 0'],
      ['this._$Do=e(', 'e('],
    ],
  },
  {
    feature: 'listeners that are objects or have options',
    used: /@[\w-]+=\$\{\{/,
    [template]: [
      [
        'e=t===A&&s!==A||t.capture!==s.capture||t.once!==s.once||t.passive!==s.passive,h=t!==A&&(s===A||e);e&&this.element.removeEventListener(this.name,this,s),h&&this.element.addEventListener(this.name,this,t)',
        'e=t===A;e!==(s===A)&&this.element[e?"removeEventListener":"addEventListener"](this.name,this)',
      ],
      [
        '"function"==typeof this._$AH?this._$AH.call(this.options?.host??this.element,t):this._$AH.handleEvent(t)',
        'this._$AH.call(this.options?.host??this.element,t)',
      ],
    ],
  },
  {
    feature: 'templates of @lit-labs/compiler',
    used: /@lit-labs\/compiler/,
    [template]: [
      [
        '"number"==typeof s?this._$AC(t):(void 0===s.el&&(s.el=S.createElement(V(s.h,s.h[0]),this.options)),s)',
        'this._$AC(t)',
      ],
    ],
  },
  {
    feature: 'MathML',
    used: /\bmathml\b/,
    [template]: [
      ['3===i?"<math>":""', '""'],
      ['3===i?"</math>":""', '""'],
      ['2===i||3===i', '2===i'],
    ],
  },
  {
    feature: 'what decorators need',
    used: /lit\/decorators|addInitializer|Symbol\.metadata/,
    [element]: [
      ['static addInitializer(t){this._$Ei(),(this.l??=[]).push(t)}'],
      ['void 0!==t.l&&(this.l=[...t.l]),'],
      [',this.constructor.l?.forEach(t=>t(this))'],
      ['Symbol.metadata??=Symbol("metadata"),a.litPropertyMetadata??=new WeakMap;'],
      [
        'const t=this[Symbol.metadata];if(null!==t){const s=litPropertyMetadata.get(t);if(void 0!==s)for(const[t,i]of s)this.elementProperties.set(t,i)}',
      ],
    ],
  },
  {
    feature: 'initial values of reflected properties',
    used: /\buseDefault\b/,
    [element]: [
      ['||i.useDefault&&i.reflect&&h===this._$Ej?.get(t)&&!this.hasAttribute(r._$Eu(t,i))'],
      [
        'C(t,s,{useDefault:i,reflect:e,wrapped:h},r){i&&!(this._$Ej??=new Map).has(t)&&(this._$Ej.set(t,r??s??this[t]),!0!==h||void 0!==r)||(this._$AL.has(t)||(this.hasUpdated||i||(s=void 0),this._$AL.set(t,s)),!0===e&&this._$Em!==t&&(this._$Eq??=new Set).add(t))}',
        'C(t,s,{reflect:e}){this._$AL.has(t)||(this.hasUpdated||(s=void 0),this._$AL.set(t,s)),!0===e&&this._$Em!==t&&(this._$Eq??=new Set).add(t)}',
      ],
      ['r??this._$Ej?.get(e)??r', 'r'],
      ['this.C(s,void 0,i,e)', 'this.C(s,void 0,i)'],
    ],
  },
  {
    feature: 'attributes that hold JSON, and converters with two directions',
    used: /type: (?:Array|Object)\b|\b(?:from|to)Attribute\b/,
    [element]: [
      ['case Object:case Array:t=null==t?t:JSON.stringify(t)'],
      ['case Object:case Array:try{i=JSON.parse(t)}catch(t){i=null}'],
      [
        '"function"==typeof t.converter?{fromAttribute:t.converter}:void 0!==t.converter?.fromAttribute?t.converter:u',
        '{fromAttribute:t.converter??u.fromAttribute}',
      ],
      ['(void 0!==i.converter?.toAttribute?i.converter:u)', 'u'],
    ],
  },
  {
    feature: 'lists of style sheets that hold one twice',
    used: /finalizeStyles/,
    [element]: [
      [
        'const i=[];if(Array.isArray(s)){const e=new Set(s.flat(1/0).reverse());for(const s of e)i.unshift(t(s))}else void 0!==s&&i.push(t(s));return i',
        'return s?[s].flat(1/0):[]',
      ],
    ],
  },
  {
    feature: 'comments and names of elements that are values in templates, and other documents to render for',
    used: /(?:html|svg)`[^`]*<(?:\/?|!--[^>`]*)\$\{|\bcreationScope\b/,
    [template]: [
      ['"!--"===u[1]?c=_:void 0!==u[1]?c=m:void 0!==u[2]?', 'void 0!==u[2]?'],
      [':void 0!==u[3]&&(c=p)', ':0'],
      [':c===_||c===m?c=v'],
      [',_=/-->/g,m=/>/g'],
      ['(t?.creationScope??l).importNode', 'l.importNode'],
    ],
  },
  {
    feature: 'values within <textarea>, <title> and <style>',
    used: /<(?:textarea|title|style)\b[^<]*(?<![=-])>[^<]*\$\{/,
    [template]: [
      [',y=/^(?:script|style|textarea|title)$/i'],
      ['(y.test(u[2])&&(n=RegExp("</"+u[2],"g")),c=p)', '(c=p)'],
      ['(c=n??v,d=-1)', '(c=v,d=-1)'],
      ['(c=p,n=void 0)', '(c=p)'],
      ['let n,l=', 'let l='],
      [
        'if(y.test(r.tagName)){const t=r.textContent.split(o),i=t.length-1;if(i>0){r.textContent=s?s.emptyScript:"";for(let s=0;s<i;s++)r.append(t[s],c()),P.nextNode(),d.push({type:2,index:++l});r.append(t[i],c())}}',
      ],
    ],
  },
  {
    feature: 'noChange, and rendering beside other content',
    used: /\bnoChange\b|\brenderBefore\b/,
    [template]: [
      [',E=Symbol.for("lit-noChange")'],
      ['t!==this._$AH&&t!==E&&this._(t)', 't!==this._$AH&&this._(t)'],
      ['t!==this._$AH&&t!==E,o', 't!==this._$AH,o'],
      [',r===E&&(r=this._$AH[n])'],
      ['if((t??=A)===E)return;', 't??=A;'],
      [',E as noChange'],
      ['const e=s?.renderBefore??i;let h=e._$litPart$', 'let h=i._$litPart$'],
      [
        'const t=s?.renderBefore??null;e._$litPart$=h=new k(i.insertBefore(c(),t),t,s??{})',
        'i._$litPart$=h=new k(i.appendChild(c()),null,s)',
      ],
    ],
    [base]: [
      [
        'createRenderRoot(){const t=super.createRenderRoot();return this.renderOptions.renderBefore??=t.firstChild,t}',
      ],
      ['render(){return r}'],
      [',noChange as r'],
    ],
  },
  {
    feature: 'accessors of its own for a reactive property, or a property without any',
    used: {
      test: (code) =>
        /\b(?:state|noAccessor): true|getPropertyDescriptor|hasChanged:/.test(code) || ownAccessor(code),
    },
    [element]: [
      [
        'if(s.state&&(s.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(t)&&((s=Object.create(s)).wrapped=!0),this.elementProperties.set(t,s),!s.noAccessor){const i=Symbol(),h=this.getPropertyDescriptor(t,i,s);void 0!==h&&e(this.prototype,t,h)}',
        'this._$Ei(),this.elementProperties.set(t,s);const i=Symbol();e(this.prototype,t,{get(){return this[i]},set(e){const h=this[i];this[i]=e,this.requestUpdate(t,h,s)},configurable:!0,enumerable:!0})',
      ],
      [
        'static getPropertyDescriptor(t,s,i){const{get:e,set:r}=h(this.prototype,t)??{get(){return this[s]},set(t){this[s]=t}};return{get:e,set(s){const h=e?.call(this);r?.call(this,s),this.requestUpdate(t,h,i)},configurable:!0,enumerable:!0}}',
      ],
      ['getOwnPropertyDescriptor:h,'],
      [
        'const t=this.constructor.elementProperties;if(t.size>0)for(const[s,i]of t){const{wrapped:t}=i,e=this[s];!0!==t||this._$AL.has(s)||void 0===e||this.C(s,void 0,i)}',
      ],
      ['getOwnPropertySymbols:o,'],
      [
        'const t=this.properties,s=[...r(t),...o(t)];for(const i of s)',
        'const t=this.properties;for(const i of r(t))',
      ],
      ['attribute:!0,type:String,converter:u,reflect:!1,useDefault:!1,hasChanged:f', ''],
      ['(!1===e&&(h=this[t]),i??=', '(h=this[t],i??='],
      ['(i.hasChanged??f)(h,s)', 'f(h,s)'],
      ['requestUpdate(t,s,i,e=!1,h)', 'requestUpdate(t,s,i,h)'],
    ],
  },
  {
    feature: 'hooks that no widget has',
    used: /\b(?:removeController|scheduleUpdate|shouldUpdate|firstUpdated|getUpdateComplete)\b/,
    [element]: [
      ['removeController(t){this._$EO?.delete(t)}'],
      ['scheduleUpdate(){return this.performUpdate()}'],
      [
        'const t=this.scheduleUpdate();return null!=t&&await t,!this.isUpdatePending',
        'return this.performUpdate(),!this.isUpdatePending',
      ],
      ['shouldUpdate(t){return!0}'],
      [
        't=this.shouldUpdate(s),t?(this.willUpdate(s),this._$EO?.forEach(t=>t.hostUpdate?.()),this.update(s)):this._$EM()',
        'this.willUpdate(s),this._$EO?.forEach(t=>t.hostUpdate?.()),this.update(s)',
      ],
      ['let t=!1;const s=this._$AL;try', 'const s=this._$AL;try'],
      ['throw t=!1,this._$EM(),s}t&&this._$AE(s)', 'throw this._$EM(),s}this._$AE(s)'],
      ['(this.hasUpdated=!0,this.firstUpdated(t))', '(this.hasUpdated=!0)'],
      ['firstUpdated(t){}'],
      ['return this.getUpdateComplete()}getUpdateComplete(){'],
    ],
  },
  {
    feature: 'browsers that need polyfills, and the lists of loaded versions',
    used: /PolyfillSupport|(?:Element|Html)Versions/,
    [element]: [
      ['p=a.reactiveElementPolyfillSupport,'],
      [',p?.({ReactiveElement:y}),(a.reactiveElementVersions??=[]).push("2.1.2")'],
    ],
    [template]: [['B=t.litHtmlPolyfillSupport;B?.(S,k),(t.litHtmlVersions??=[]).push("3.3.3");const ']],
    [base]: [
      ['i._$litElement$=!0,'],
      [',s.litElementHydrateSupport?.({LitElement:i})'],
      ['const o=s.litElementPolyfillSupport;o?.({LitElement:i});'],
      ['(s.litElementVersions??=[]).push("4.2.2");'],
    ],
  },
];

/** Whether a class has an accessor for one of its reactive properties. */
function ownAccessor(code) {
  const [, declared = ''] = /properties: PropertyDeclarations = \{([^]*?)\};/.exec(code) ?? [];
  const accessors = code.matchAll(/^\s+(?:override )?[gs]et (\w+)\(/gm);
  return [...accessors].some(([, name]) => new RegExp(`\\b${name}:`).test(declared));
}

/** The code of one of Lit's files after all cuts. */
function lean(code, file) {
  for (const { feature, [file]: pieces = [] } of cuts)
    for (const [piece, rest = '', times = 1] of pieces) {
      const parts = code.split(piece);
      if (parts.length !== times + 1) throw new Error(`${file} does not hold "${piece}" (${feature}).`);
      code = parts.join(rest);
    }
  return code;
}

/** @type {import('vite').Plugin} */
export const leanLit = {
  name: 'lean-lit',
  enforce: 'pre',
  buildStart() {
    for (const [name, version] of Object.entries(versions)) {
      const installed = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version;
      if (installed !== version)
        throw new Error(
          `scripts/build/lean-lit.js is made for ${name} ${version}, and ${installed} is installed. Compare css-tag.js and the cuts, then change the version.`,
        );
    }
  },
  resolveId: (id, importer) =>
    id === './css-tag.js' && importer?.includes('@lit/reactive-element')
      ? resolve('scripts/build/css-tag.js')
      : undefined,
  transform(code, id) {
    const file = [element, template, base].find((name) => id.endsWith(`/node_modules/${name}`));
    if (file) return { code: lean(code, file), map: null };
    if (id.startsWith(resolve('src')))
      for (const { feature, used } of cuts)
        if (used.test(code))
          throw new Error(`${id} uses what scripts/build/lean-lit.js cuts out of Lit: ${feature}.`);
    return undefined;
  },
};
