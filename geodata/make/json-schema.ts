import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { toJsonSchema } from '@valibot/to-json-schema';
import { collectionSchema } from '../../src/data/geojson-schema.ts';

/** Absolute path of the published schema. */
export const JSON_SCHEMA_FILE = fileURLToPath(
  new URL('../../public/report.schema.json', import.meta.url),
);

/** The JSON Schema (draft 2020-12) of report files as text, generated from the validator that the reader uses. */
export function jsonSchemaText(): string {
  const schema = toJsonSchema(collectionSchema, { target: 'draft-2020-12', typeMode: 'input' });
  return `${JSON.stringify(schema, null, 2)}\n`;
}

/** Writes the published schema. */
export function makeJsonSchema(file: string = JSON_SCHEMA_FILE): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, jsonSchemaText());
}

if (process.argv[1] === fileURLToPath(import.meta.url)) makeJsonSchema();
