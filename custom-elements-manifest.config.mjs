/**
 * The manifest of all elements, from their doc blocks, for the reference pages; and from the manifest what editors
 * read, VS Code and those of JetBrains.
 */
import { customElementJetBrainsPlugin } from 'custom-element-jet-brains-integration';
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';

/** An element's tag stands in its static `tagName`: definitions go through `InlayElement.define`. */
const tags = {
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

const outdir = 'dist';
export default {
  globs: ['src/**/*.ts'],
  outdir,
  litelement: true,
  packagejson: false,
  plugins: [
    tags,
    published,
    customElementVsCodePlugin({ outdir, hideLogs: true }),
    customElementJetBrainsPlugin({ outdir, packageJson: false, hideLogs: true }),
  ],
};
