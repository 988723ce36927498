/** The API description, made once from what the modules declared. */
import { toJsonSchema } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';
import { problemSchema } from './problem.js';
import type { Declaration } from './routes.js';

type Json = Record<string, unknown>;

export function openApi(routes: readonly Declaration[], version: string): Json {
  const paths: Record<string, Json> = {};
  for (const route of routes) {
    if (route.unlisted) continue;
    const path = route.path.replace(/:(\w+)(\{[^}]*\})?/g, '{$1}');
    (paths[path] ??= {})[route.method.toLowerCase()] = operation(route, path);
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Inlay endpoint', version, license: { name: 'MIT', identifier: 'MIT' } },
    paths,
    components: {
      schemas: { Problem: schemaOf(problemSchema) },
      securitySchemes: { moderator: { type: 'http', scheme: 'bearer' } },
    },
  };
}

function operation(
  { summary, access, role, params, query, body, answers = {} }: Declaration,
  path: string,
): Json {
  const described = params && (schemaOf(params).properties as Json | undefined);
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: described?.[name!] ?? { type: 'string' },
  }));
  const parameters = [...inPath, ...(query ? parametersOf(query) : [])];
  return {
    summary,
    ...(parameters.length && { parameters }),
    ...(body && { requestBody: { required: true, content: bodyOf(schemaOf(body)) } }),
    ...(access === 'admin' && { security: [{ moderator: role ? [role] : [] }] }),
    responses: {
      ...Object.fromEntries(Object.entries(answers).map(([status, answer]) => [status, response(answer)])),
      default: {
        description: 'What went wrong.',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  };
}

function response({
  description,
  schema,
  type = 'application/json',
}: NonNullable<Declaration['answers']>[number]): Json {
  return { description, ...(schema && { content: { [type]: { schema: schemaOf(schema) } } }) };
}

const bodyOf = (schema: Json): Json => ({
  'application/x-www-form-urlencoded': { schema },
  'application/json': { schema },
});

function parametersOf(query: GenericSchema): Json[] {
  const { properties = {}, required = [] } = schemaOf(query) as { properties?: Json; required?: string[] };
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }));
}

/** What goes over the wire, before the schema transforms it; checks that JSON Schema cannot say are left out. */
function schemaOf(schema: GenericSchema): Json {
  const { $schema: _, ...rest } = toJsonSchema(schema, {
    typeMode: 'input',
    errorMode: 'ignore',
    overrideSchema: ({ valibotSchema }) => numberOf(valibotSchema),
  });
  return rest;
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
