/** The manifest of all elements, from their doc blocks: reference pages, editors and frameworks read it. */

/** An element's tag stands in its static `tag`: definitions go through `InlayElement.define`. */
const tags = {
  name: 'tags',
  moduleLinkPhase({ moduleDoc }) {
    for (const declaration of moduleDoc.declarations ?? []) {
      const tag = declaration.members?.find((member) => member.static && member.name === 'tag')?.default;
      if (tag) Object.assign(declaration, { tagName: tag.slice(1, -1), customElement: true });
    }
  },
};

/** The manifest speaks of the files that are published. */
const published = {
  name: 'published',
  packageLinkPhase({ customElementsManifest }) {
    const rename = (path) => path?.replace(/^\/?src\/(.*)\.ts$/, 'dist/$1.js');
    const visit = (value) => {
      if (!value || typeof value !== 'object') return;
      for (const key of ['path', 'module'])
        if (typeof value[key] === 'string') value[key] = rename(value[key]);
      Object.values(value).forEach(visit);
    };
    visit(customElementsManifest);
  },
};

export default {
  globs: ['src/**/*.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [tags, published],
};
