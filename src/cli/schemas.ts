import { writeFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { ruleSetSchema } from '../case/rule-schema.ts';
import { expectedSchema } from '../packs/expected.ts';
import { packSchema } from '../packs/schema.ts';

/** Writes the JSON Schemas that give contributors completion and errors in their editor. */
const schemas = { 'selectors/pack': packSchema, 'selectors/expected': expectedSchema, 'src/case/rules': ruleSetSchema };
for (const [name, schema] of Object.entries(schemas))
  writeFileSync(`${name}.schema.json`, `${JSON.stringify(z.toJSONSchema(schema, { io: 'input' }), null, 2)}\n`);
