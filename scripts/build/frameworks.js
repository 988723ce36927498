// Types of the elements in the templates of React, Vue and Svelte, from the manifest: `dist/frameworks/`.
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

/** Shared by the templates of all three. */
const tags = (elements) => `import type * as inlay from '../index.js';
import type { ${[...new Set(elements.flatMap(classesOfEvents))].join(', ')} } from '../index.js';

/** A value as a property takes it, or as an attribute says it. */
type Written<Value> = Value | undefined | (Value extends number ? \`\${number}\` : Value extends boolean ? '' : never);

/** Every element by its name. */
export interface Tags {
${elements.map(tag).join('\n')}
}

/** What a template may write on an element, apart from what holds for all of HTML. */
export type Attributes<Tag extends keyof Tags> = Tags[Tag]['attributes'];
export type Events<Tag extends keyof Tags> = Tags[Tag]['events'];
/** React 19 and Svelte 5 listen to \`oninlay-load\`. */
export type Listeners<Tag extends keyof Tags> = {
  [Name in keyof Events<Tag> & string as \`on\${Name}\`]?: (event: Events<Tag>[Name]) => void;
};
`;

const tag = ({ name, tagName, summary, attributes = [], events = [] }) => `  ${doc(summary)}
  '${tagName}': {
    element: inlay.${name};
    attributes: {
${attributes.flatMap((one) => keys(one, `inlay.${name}`)).join('\n')}
    };
    events: {
${events.map((one) => `      ${doc(one.description)}\n      '${one.name}': ${one.type.text};`).join('\n')}
    };
  };`;

/** An attribute by its own name, and by its property's where that is another. */
const keys = ({ name, fieldName = name, description }, element) =>
  [...new Set([name, fieldName])].map(
    (key) => `      ${doc(description)}\n      '${key}'?: Written<${element}['${fieldName}']>;`,
  );

const classesOfEvents = ({ events = [] }) => events.flatMap(({ type }) => type.text.match(/\b[A-Z]\w+/g));

const doc = (text = '') => `/** ${text.replaceAll('*/', '* /').replace(/\s+/g, ' ')} */`;

const frameworks = {
  react: `import type { ClassAttributes, HTMLAttributes } from 'react';
import type { Attributes, Listeners, Tags } from './tags.js';

type Elements = {
  [Tag in keyof Tags]: Omit<HTMLAttributes<Tags[Tag]['element']>, keyof Attributes<Tag>> &
    ClassAttributes<Tags[Tag]['element']> &
    Attributes<Tag> &
    Listeners<Tag>;
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}
`,
  vue: `import type { HTMLAttributes, PublicProps } from 'vue';
import type { Attributes, Events, Tags } from './tags.js';

/** \`@inlay-load\` is the property \`onInlayLoad\` to Vue. */
type Camel<Name extends string> = Name extends \`\${infer Head}-\${infer Tail}\` ? \`\${Head}\${Capitalize<Camel<Tail>>}\` : Name;
type Listeners<All> = {
  [Name in keyof All & string as \`on\${Capitalize<Camel<Name>>}\`]?: (event: All[Name]) => void;
};

type Elements = {
  [Tag in keyof Tags]: new () => {
    $props: Omit<HTMLAttributes & PublicProps, keyof Attributes<Tag>> & Attributes<Tag> & Listeners<Events<Tag>>;
  };
};

declare module 'vue' {
  interface GlobalComponents extends Elements {}
}
`,
  svelte: `import type { HTMLAttributes } from 'svelte/elements';
import type { Attributes, Listeners, Tags } from './tags.js';

type Elements = {
  [Tag in keyof Tags]: Omit<HTMLAttributes<Tags[Tag]['element']>, keyof Attributes<Tag>> &
    Attributes<Tag> &
    Listeners<Tag>;
};

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends Elements {}
}
`,
};
