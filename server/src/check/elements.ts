/** The names and attributes of the elements, from the package's manifest. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

interface Manifest {
  modules: { declarations?: { tagName?: string; attributes?: { name: string }[] }[] }[];
}

let known: Map<string, Set<string>> | undefined;

/** Tag → its attributes. */
export function elements(): Map<string, Set<string>> {
  if (known) return known;
  const path = fileURLToPath(import.meta.resolve('inlay/custom-elements.json'));
  const { modules } = JSON.parse(readFileSync(path, 'utf8')) as Manifest;
  const declared = modules.flatMap(({ declarations = [] }) => declarations);
  known = new Map(
    declared.flatMap(({ tagName, attributes = [] }) =>
      tagName ? [[tagName, new Set(attributes.map(({ name }) => name))] as const] : [],
    ),
  );
  return known;
}
