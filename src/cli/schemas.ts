import { writeFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { expectedSchema } from '../packs/expected.ts';
import { packSchema } from '../packs/schema.ts';

/** Writes the JSON Schemas that give contributors completion and errors in their editor. */
const schemas = { pack: packSchema, expected: expectedSchema };
for (const [name, schema] of Object.entries(schemas))
  writeFileSync(`selectors/${name}.schema.json`, `${JSON.stringify(z.toJSONSchema(schema, { io: 'input' }), null, 2)}\n`);
