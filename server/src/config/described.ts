import * as v from 'valibot';

/** The schema with what the setting means: the page of settings and the settings' JSON Schema are made of it. */
export const described = <const Schema extends v.GenericSchema>(
  schema: Schema,
  meaning: string,
): v.SchemaWithPipe<readonly [Schema, v.DescriptionAction<v.InferOutput<Schema>, string>]> =>
  v.pipe(schema, v.description(meaning));
