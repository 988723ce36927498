import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { modules, root } from '../support/modules.js';

interface Field {
  name: string;
  fieldName?: string;
  type?: { text: string };
  default?: string;
  description?: string;
  privacy?: string;
}

interface Declaration {
  name: string;
  tagName?: string;
  attributes: Field[];
  members: Field[];
}

const json = (name: string) => JSON.parse(readFileSync(`${root}dist/${name}`, 'utf8'));

const manifest = json('custom-elements.json') as {
  modules: {
    path: string;
    declarations: Declaration[];
    exports: { kind: string; name: string; declaration: { name: string; module: string } }[];
  }[];
};
const declarations = manifest.modules.flatMap((module) => module.declarations);
const elements = declarations.filter(({ tagName }) => tagName);
const tags = [...modules('src/**/*.ts').values()]
  .flatMap(({ code }) => [...code.matchAll(/static (?:override )?readonly tagName: string = '(.*?)'/g)])
  .map(([, tag]) => tag!)
  .sort();

const classOf = async ({ name }: Declaration) => {
  const { path } = manifest.modules.find((module) => module.declarations.some((one) => one.name === name))!;
  return (await import(`inlay/${path}`))[name] as new () => Record<string, unknown>;
};

describe('custom-elements.json', () => {
  it('describes every element', () => {
    assert.deepEqual(elements.map(({ tagName }) => tagName!).sort(), tags);
  });

  it('names modules that can be imported, and where each tag is defined', async () => {
    for (const { path } of manifest.modules) await import(`inlay/${path}`);
    const definitions = manifest.modules
      .flatMap((module) => module.exports)
      .filter(({ kind }) => kind === 'custom-element-definition');
    assert.deepEqual(definitions.map(({ name }) => name).sort(), tags);
    for (const { declaration } of definitions)
      assert.ok((await import(`inlay/${declaration.module}`))[declaration.name], declaration.name);
  });

  it('has the defaults that the elements have', async () => {
    for (const declaration of elements) {
      const Element = await classOf(declaration);
      // Node cannot make what is no LitElement: the counter of visits, whose attributes have no defaults
      const element = 'elementProperties' in Element ? new Element() : { endpoint: null, page: null };
      for (const { name, fieldName = name, default: written } of declaration.attributes) {
        if (!(fieldName in element) || fieldName === 'lang') continue;
        const expected = written === undefined ? null : written.replace(/^'(.*)'$/, '$1');
        const has = element[fieldName];
        assert.equal(has === null ? null : String(has), expected, `${declaration.tagName} ${name}`);
      }
    }
  });

  it('has no private member', () => {
    for (const { name, members } of declarations)
      for (const member of members ?? [])
        assert.ok(
          (member.privacy ?? 'public') === 'public' && !/^[#_]/.test(member.name),
          `${name}.${member.name}`,
        );
  });

  it('describes every attribute', () => {
    for (const { tagName, attributes } of elements)
      for (const { name, description } of attributes) assert.ok(description, `${tagName} ${name}`);
  });
});

describe('the data for editors', () => {
  const { tags: htmlTags } = json('vscode.html-custom-data.json') as {
    tags: {
      name: string;
      description: string;
      attributes: { name: string; description: string; values?: { name: string }[] }[];
    }[];
  };
  const webTypes = json('web-types.json') as {
    contributions: {
      html: { elements: { name: string; attributes: { name: string; value: { type: string } }[] }[] };
    };
  };

  it('completes every fixed value in VS Code and in JetBrains IDEs', () => {
    const lists = elements.flatMap(({ tagName, attributes }) =>
      attributes
        .map(({ name, type }) => ({
          tagName,
          name,
          values: type?.text.match(/(?<=')[^']+(?=')/g)?.filter((text) => text !== ' | '),
        }))
        .filter(({ values }) => values?.length),
    );
    assert.ok(lists.length >= 20, String(lists.length));
    for (const { tagName, name, values } of lists) {
      const inCode = htmlTags
        .find((tag) => tag.name === tagName)!
        .attributes.find((one) => one.name === name)!;
      assert.deepEqual(
        inCode.values?.map((value) => value.name),
        values,
        `${tagName} ${name}`,
      );
      const inJetBrains = webTypes.contributions.html.elements
        .find((tag) => tag.name === tagName)!
        .attributes.find((one) => one.name === name)!;
      for (const value of values!)
        assert.ok(inJetBrains.value.type.includes(`'${value}'`), `${tagName} ${name}`);
    }
    assert.deepEqual(
      lists.find(({ tagName, name }) => tagName === 'inlay-popular' && name === 'layout')!.values,
      ['list', 'cards', 'compact'],
    );
  });

  it('describes every tag and attribute', () => {
    for (const { name, description, attributes } of htmlTags) {
      assert.ok(description, name);
      for (const attribute of attributes) assert.ok(attribute.description, `${name} ${attribute.name}`);
    }
  });
});
