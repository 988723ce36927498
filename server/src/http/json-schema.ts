/** JSON Schema of what the schemas check. */
import { toJsonSchema } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';

export type Json = Record<string, unknown>;

/** Names recursive schemas, and holds each once: in `schemas`, to be put where `prefix` points. */
export class JsonSchemas {
  readonly schemas: Record<string, Json> = {};
  readonly #prefix: string;

  constructor(prefix: string) {
    this.#prefix = prefix;
  }

  /** Describes values on the wire, before the schema transforms them. Checks that JSON Schema cannot express are left out. */
  of(schema: GenericSchema): Json {
    const {
      $schema: _,
      $defs = {},
      ...rest
    } = toJsonSchema(schema, {
      target: 'draft-2020-12',
      typeMode: 'input',
      errorMode: 'ignore',
      overrideSchema: ({ valibotSchema }) => numberOf(valibotSchema),
    }) as Json & { $defs?: Record<string, Json> };
    const names = new Map(Object.entries($defs).map(([id, inner]) => [id, this.#nameOf(inner)]));
    for (const [id, inner] of Object.entries($defs))
      this.schemas[names.get(id)!] = this.#pointed(inner, names);
    return this.#pointed(rest, names);
  }

  #pointed<T>(value: T, names: ReadonlyMap<string, string>): T {
    const to = (_: string, id: string) => `"$ref":"${this.#prefix}${names.get(id)}"`;
    return JSON.parse(JSON.stringify(value).replace(/"\$ref":"#\/\$defs\/([^"]+)"/g, to)) as T;
  }

  /** A recursive schema is named by its title. */
  #nameOf({ title }: Json): string {
    if (typeof title !== 'string') throw new Error('A recursive schema needs a v.title().');
    return title;
  }
}

interface Inside {
  pipe?: readonly { type: string }[];
  wrapped?: GenericSchema & Inside;
  default?: unknown;
}

/** A number in a query is text on the wire, which goes without saying: it is described as the number that it means. */
function numberOf(schema: GenericSchema & Inside) {
  const { wrapped = schema, default: fallback } = schema;
  if (!wrapped.pipe?.some(({ type }) => type === 'to_number')) return undefined;
  const { $schema: _, ...number } = toJsonSchema(wrapped, { typeMode: 'output', errorMode: 'ignore' });
  return { ...number, ...(fallback !== undefined && { default: Number(fallback) }) };
}
