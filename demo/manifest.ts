/** The part of `custom-elements.json` that the reference pages use (custom-elements-manifest schema 2). */
import { existsSync, readFileSync } from 'node:fs';

export interface Named {
  name: string;
  description?: string;
  default?: string;
  type?: { text: string };
}

export interface Declared {
  tagName: string;
  summary: string;
  description: string;
  attributes: Named[];
  events: Named[];
  slots: Named[];
  cssParts: Named[];
  cssProperties: Named[];
  cssStates: Named[];
  methods: Named[];
}

interface Member extends Named {
  kind: string;
  privacy?: string;
}

type Raw = Partial<Declared> & { members?: Member[] };

/** Callbacks of Lit and the browser, which no page calls. */
const inner = /^(render|update|updated|willUpdate|firstUpdated|\w+Callback|define|createRenderRoot)$/;

/** The package's elements by name; empty while the package has not been built. */
export function readManifest(): Declared[] {
  const file = new URL('../dist/custom-elements.json', import.meta.url);
  if (!existsSync(file)) return [];
  const { modules } = JSON.parse(readFileSync(file, 'utf8')) as { modules: { declarations?: Raw[] }[] };
  return modules
    .flatMap(({ declarations = [] }) => declarations)
    .filter(({ tagName }) => tagName)
    .map((raw) => ({
      tagName: raw.tagName!,
      summary: raw.summary ?? '',
      description: raw.description ?? '',
      attributes: raw.attributes ?? [],
      events: raw.events ?? [],
      slots: raw.slots ?? [],
      cssParts: raw.cssParts ?? [],
      cssProperties: raw.cssProperties ?? [],
      cssStates: raw.cssStates ?? [],
      methods: (raw.members ?? []).filter(
        ({ kind, privacy, name }) =>
          kind === 'method' &&
          (privacy ?? 'public') === 'public' &&
          !inner.test(name) &&
          !name.startsWith('#'),
      ),
    }))
    .sort((a, b) => a.tagName.localeCompare(b.tagName));
}
