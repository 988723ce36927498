/** The API description, made once from what the modules declared. */
import { JsonSchemas, type Json } from './json-schema.js';
import { problemSchema } from './problem.js';
import type { Answer, Declaration } from './routes.js';

export function openApi(routes: readonly Declaration[], version: string): Json {
  const schemas = new JsonSchemas('#/components/schemas/');
  const paths: Record<string, Json> = {};
  for (const route of routes) {
    if (route.unlisted) continue;
    const path = route.path.replace(/:(\w+)(\{[^}]*\})?/g, '{$1}');
    (paths[path] ??= {})[route.method.toLowerCase()] = operation(route, path, schemas);
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Inlay endpoint', version, license: { name: 'MIT', identifier: 'MIT' } },
    paths,
    components: {
      schemas: { Problem: schemas.of(problemSchema), ...schemas.schemas },
      securitySchemes: { moderator: { type: 'http', scheme: 'bearer' } },
    },
  };
}

function operation(
  { summary, access, role, params, query, body, answers = {} }: Declaration,
  path: string,
  schemas: JsonSchemas,
): Json {
  const described = params && (schemas.of(params).properties as Json | undefined);
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: described?.[name!] ?? { type: 'string' },
  }));
  const parameters = [...inPath, ...(query ? parametersOf(schemas.of(query)) : [])];
  return {
    summary,
    ...(parameters.length && { parameters }),
    ...(body && { requestBody: { required: true, content: bodyOf(schemas.of(body)) } }),
    ...(access === 'admin' && { security: [{ moderator: role ? [role] : [] }] }),
    responses: {
      ...Object.fromEntries(
        Object.entries(answers).map(([status, answer]) => [status, response(answer, schemas)]),
      ),
      default: {
        description: 'What went wrong.',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  };
}

function response({ description, schema, type }: Answer, schemas: JsonSchemas): Json {
  const content = {
    ...(schema && { 'application/json': { schema: schemas.of(schema) } }),
    ...(type && { [type]: { schema: { type: 'string' } } }),
  };
  return { description, ...(Object.keys(content).length && { content }) };
}

const bodyOf = (schema: Json): Json => ({
  'application/x-www-form-urlencoded': { schema },
  'application/json': { schema },
});

function parametersOf(query: Json): Json[] {
  const { properties = {}, required = [] } = query as { properties?: Json; required?: string[] };
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }));
}
