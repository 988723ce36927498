// Types of the elements in the templates of React, Vue, Svelte and Solid, from the manifest: `dist/frameworks/`.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup/npm.js';

const folder = join(root, 'dist/frameworks');

export function frameworkTypes() {
  const manifest = JSON.parse(readFileSync(join(root, 'dist/custom-elements.json'), 'utf8'));
  const elements = manifest.modules.flatMap(({ declarations = [] }) =>
    declarations.filter(({ tagName }) => tagName),
  );
  mkdirSync(folder, { recursive: true });
  const write = (name, text) => writeFileSync(join(folder, `${name}.d.ts`), text);
  write('tags', tags(elements));
  for (const [name, text] of Object.entries(frameworks)) write(name, text);
}

/** Shared by the templates of all four. */
const tags = (elements) => `import type * as inlay from '../index.js';
import type { ${[...new Set(elements.flatMap(classesOfEvents))].join(', ')} } from '../index.js';

/** A value as a property takes it, or as an attribute says it. */
type Written<Value> = Value | undefined | (Value extends number ? \`\${number}\` : Value extends boolean ? '' : never);

/** Every element by its name. */
export interface Tags {
${elements.map(tag).join('\n')}
}

/** The attributes and properties of an element, apart from those of all HTML elements. */
export type Attributes<Tag extends keyof Tags> = Tags[Tag]['attributes'];
/** The same, the properties that have another name (\`headingLevel\` beside \`heading-level\`), and those without an attribute (\`data\`). */
export type Props<Tag extends keyof Tags> = Tags[Tag]['attributes'] & Tags[Tag]['properties'];
/** The same for Svelte, which writes \`no-votes="false"\`, an attribute that is there: \`noVotes\` takes a boolean. */
export type BoundProps<Tag extends keyof Tags> = {
  [Name in keyof Props<Tag>]: Name extends \`\${string}-\${string}\` ? Exclude<Props<Tag>[Name], false> : Props<Tag>[Name];
};
export type Events<Tag extends keyof Tags> = Tags[Tag]['events'];
/** Svelte 5 listens to \`oninlay-load\`. */
export type Listeners<Tag extends keyof Tags> = {
  [Name in keyof Events<Tag> & string as \`on\${Name}\`]?: (event: Events<Tag>[Name]) => void;
};
`;

/** What a page may set and no attribute says, such as `data`. */
const isProperty = ({ kind, attribute, readonly, static: isStatic, privacy }) =>
  kind === 'field' && !attribute && !readonly && !isStatic && (privacy ?? 'public') === 'public';

const tag = ({ name, tagName, summary, attributes = [], members = [], events = [] }) => `  ${doc(summary)}
  '${tagName}': {
    element: inlay.${name};
    attributes: {
${attributes.map((one) => key(one, one.name, `inlay.${name}`)).join('\n')}
    };
    properties: {
${attributes
  .filter((one) => one.fieldName && one.fieldName !== one.name)
  .concat(members.filter(isProperty).map((one) => ({ ...one, fieldName: one.name })))
  .map((one) => key(one, one.fieldName, `inlay.${name}`))
  .join('\n')}
    };
    events: {
${events.map((one) => `      ${doc(one.description)}\n      '${one.name}': ${one.type.text};`).join('\n')}
    };
  };`;

const key = ({ name, fieldName = name, description }, written, element) =>
  `      ${doc(description)}\n      '${written}'?: Written<${element}['${fieldName}']>;`;

const classesOfEvents = ({ events = [] }) => events.flatMap(({ type }) => type.text.match(/\b[A-Z]\w+/g));

const doc = (text = '') => `/** ${text.replaceAll('*/', '* /').replace(/\s+/g, ' ')} */`;

const frameworks = {
  // what React renders on a server has attributes alone: properties and listeners come with the first update, which is late
  react: `import type { ClassAttributes, HTMLAttributes } from 'react';
import type { Attributes, Events, Tags } from './tags.js';

/** Listened to after the first update only, on a page that a server rendered: listen by a ref. */
type Unheard<Tag extends keyof Tags> = { [Name in keyof Events<Tag> & string as \`on\${Name}\`]?: never };

type Elements = {
  [Tag in keyof Tags]: Omit<HTMLAttributes<Tags[Tag]['element']>, keyof Attributes<Tag>> &
    ClassAttributes<Tags[Tag]['element']> &
    Attributes<Tag> &
    Unheard<Tag>;
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}
`,
  vue: `import type { HTMLAttributes, PublicProps } from 'vue';
import type { Events, Props, Tags } from './tags.js';

/** \`@inlay-load\` is the property \`onInlayLoad\` to Vue. */
type Camel<Name extends string> = Name extends \`\${infer Head}-\${infer Tail}\` ? \`\${Head}\${Capitalize<Camel<Tail>>}\` : Name;
type Listeners<All> = {
  [Name in keyof All & string as \`on\${Capitalize<Camel<Name>>}\`]?: (event: All[Name]) => void;
};

type Elements = {
  [Tag in keyof Tags]: new () => {
    $props: Omit<HTMLAttributes & PublicProps, keyof Props<Tag>> & Props<Tag> & Listeners<Events<Tag>>;
  };
};

declare module 'vue' {
  interface GlobalComponents extends Elements {}
}
`,
  svelte: `import type { HTMLAttributes } from 'svelte/elements';
import type { BoundProps, Listeners, Tags } from './tags.js';

type Elements = {
  [Tag in keyof Tags]: Omit<HTMLAttributes<Tags[Tag]['element']>, keyof BoundProps<Tag>> &
    BoundProps<Tag> &
    Listeners<Tag>;
};

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends Elements {}
}
`,
  solid: `import type { JSX } from 'solid-js';
import type { Events, Props, Tags } from './tags.js';

/** Solid listens to \`on:inlay-load\`. */
type Listeners<All> = {
  [Name in keyof All & string as \`on:\${Name}\`]?: (event: All[Name]) => void;
};

type Elements = {
  [Tag in keyof Tags]: Omit<JSX.HTMLAttributes<Tags[Tag]['element']>, keyof Props<Tag>> &
    Props<Tag> &
    Listeners<Events<Tag>>;
};

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}
`,
};
