// Script-tag files use small-lit/ in place of Lit. The build fails where a widget uses a feature that small-lit lacks.
import { resolve } from 'node:path';

/** Features of Lit that small-lit lacks, and how they look in code. The bundler itself reports missing imports. */
const beyond = {
  'another module of Lit': /['"]lit[/-][\w/-]/,
  'a listener that is an object or has options': /@[\w-]+=\$\{\{/,
  'attributes that hold JSON, or converters with two directions':
    /type: (?:Array|Object)\b|\b(?:from|to)Attribute\b/,
  'an option of a property': /\b(?:useDefault|noAccessor|state: true|hasChanged:)/,
  'a value as a name, as a whole tag or in a comment': /(?:html|svg)`[^`]*<(?:\/?|!--[^>`]*|[\w-]+ )\$\{/,
  'a value within <textarea>, <title> or <style>': /<(?:textarea|title|style)\b[^<]*(?<![=-])>[^<]*\$\{/,
  'the end of a tag within an attribute': /<[\w-]+ [^<>`]*="[^"$`]*[^="$`]>[^"]*"/,
  'a hook that is never called':
    /\b(?:removeController|scheduleUpdate|performUpdate|shouldUpdate|firstUpdated|getUpdateComplete|finalizeStyles|addInitializer)\b/,
  'an accessor of its own for a reactive property': { test: ownAccessor },
};

/** Whether a class has an accessor for one of its reactive properties. */
function ownAccessor(code) {
  const [, declared = ''] = /properties: PropertyDeclarations = \{([^]*?)\};/.exec(code) ?? [];
  const accessors = code.matchAll(/^\s+(?:override )?[gs]et (\w+)\(/gm);
  return [...accessors].some(([, name]) => new RegExp(`\\b${name}:`).test(declared));
}

/** @type {import('vite').Plugin} */
export const smallLit = {
  name: 'small-lit',
  enforce: 'pre',
  resolveId: (id) => (id === 'lit' ? resolve('scripts/build/small-lit/index.js') : undefined),
  transform(code, id) {
    if (!id.startsWith(resolve('src'))) return;
    for (const [feature, used] of Object.entries(beyond))
      if (used.test(code))
        throw new Error(`${id} uses what scripts/build/small-lit does not have: ${feature}.`);
  },
};
