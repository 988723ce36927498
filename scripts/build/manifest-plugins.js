// Plugins of the custom elements manifest; see custom-elements-manifest.config.mjs.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup/npm.js';

/** An element's tag stands in its static `tagName`: definitions go through `define`. */
export const tags = {
  name: 'tags',
  moduleLinkPhase({ moduleDoc }) {
    for (const declaration of moduleDoc.declarations ?? []) {
      const tag = declaration.members?.find((member) => member.static && member.name === 'tagName')?.default;
      if (tag) Object.assign(declaration, { tagName: tag.slice(1, -1), customElement: true });
      // a base class is nothing that a page can write
      else delete declaration.customElement;
      // without a doc block it is a guess: an event's class takes other arguments than its name
      declaration.events = declaration.events?.filter(({ description }) => description);
    }
  },
};

/** Writes out the types that name a list of values, so that editors can offer them: `PostLayout` is `'list' | …`. */
export function valueLists() {
  const lists = new Map();
  return {
    name: 'value-lists',
    collectPhase({ ts, node }) {
      if (ts.isTypeAliasDeclaration(node)) note(node.name.text, literalsOf(ts, node.type));
      if (ts.isVariableStatement(node))
        for (const { name, initializer } of node.declarationList.declarations)
          if (
            initializer &&
            ts.isAsExpression(initializer) &&
            ts.isArrayLiteralExpression(initializer.expression)
          )
            note(`(typeof ${name.text})[number]`, strings(ts, initializer.expression.elements));
    },
    packageLinkPhase({ customElementsManifest }) {
      for (const declaration of customElementsManifest.modules.flatMap(({ declarations }) => declarations))
        for (const { type } of [...(declaration.members ?? []), ...(declaration.attributes ?? [])])
          if (type) type.text = type.text.split(' | ').map(written).join(' | ');
    },
  };

  function note(name, values) {
    if (values?.length) lists.set(name, values);
  }

  function written(type) {
    const values = lists.get(type);
    if (Array.isArray(values)) return values.join(' | ');
    return values ? written(values) : type;
  }
}

const strings = (ts, nodes) => nodes.filter(ts.isStringLiteral).map(({ text }) => `'${text}'`);

/** The values of a union of strings; the name of what a type is another name for. */
function literalsOf(ts, type) {
  if (ts.isIndexedAccessTypeNode(type)) return type.getText();
  if (!ts.isUnionTypeNode(type)) return undefined;
  const literals = type.types.filter(ts.isLiteralTypeNode).map(({ literal }) => literal);
  return literals.length === type.types.length ? strings(ts, literals) : undefined;
}

/** Members that a page can use: none that are private, and of the static ones only those in the guides. */
export const publicMembers = {
  name: 'public-members',
  packageLinkPhase({ customElementsManifest }) {
    for (const declaration of customElementsManifest.modules.flatMap(({ declarations }) => declarations)) {
      const fields = new Map(declaration.members?.map((member) => [member.name, member]));
      declaration.members = declaration.members?.filter(isPublic);
      // an element may have another default than what it inherits
      for (const attribute of declaration.attributes ?? []) {
        const field = fields.get(attribute.fieldName);
        if (field?.default !== undefined) attribute.default = field.default;
        if (attribute.default === 'null') delete attribute.default;
      }
      for (const member of declaration.members ?? []) if (member.default === 'null') delete member.default;
    }
  },
};

const own = new Set(['define', 'tagName', 'sources', 'consent']);
const lifecycle =
  /^(render|update|updated|willUpdate|firstUpdated|\w+Callback|createRenderRoot|observedAttributes)$/;

const isPublic = ({ name, privacy = 'public', static: isStatic = false, description = '' }) =>
  privacy === 'public' &&
  !name.startsWith('#') &&
  !lifecycle.test(name) &&
  (!isStatic || own.has(name)) &&
  !description.includes('@internal');

/** Every module goes by the path under which the package gives it, and only those with elements are named. */
export const published = {
  name: 'published',
  packageLinkPhase({ customElementsManifest: manifest }) {
    const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const subpaths = new Map(
      Object.entries(exports).map(([subpath, target]) => [target, subpath.replace(/^\.\/?/, '')]),
    );
    const rename = (path) => {
      const file = path.replace(/^\/?src\/(.*)\.ts$/, '$1');
      return subpaths.get(`./dist/${file}.js`) ?? `internal/${file}`;
    };
    const elements = manifest.modules.flatMap(({ path, declarations }) =>
      declarations.filter(({ tagName }) => tagName).map(({ tagName, name }) => ({ tagName, name, path })),
    );
    const folder = (path) => path.slice(0, path.lastIndexOf('/'));
    for (const module of manifest.modules)
      if (module.path.endsWith('/index.ts'))
        for (const { tagName, name, path } of elements.filter(
          (element) => folder(element.path) === folder(module.path),
        ))
          module.exports.push({
            kind: 'custom-element-definition',
            name: tagName,
            declaration: { name, module: path },
          });
    manifest.modules = manifest.modules.filter(
      ({ declarations, exports: given }) =>
        declarations.some(
          ({ kind, members }) => kind === 'class' && members?.some(({ name }) => name === 'tagName'),
        ) || given.some(({ kind }) => kind === 'custom-element-definition'),
    );
    const visit = (value) => {
      if (!value || typeof value !== 'object') return;
      for (const key of ['path', 'module'])
        if (typeof value[key] === 'string') value[key] = rename(value[key]);
      Object.values(value).forEach(visit);
    };
    visit(manifest);
  },
};
