import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { JSON_SCHEMA_FILE, jsonSchemaText } from '../../geodata/make/json-schema.ts';
import { featureSchemas, reportMember } from '../../src/data/geojson-schema.ts';

describe('the schema of report files', () => {
  it('is published as JSON Schema, byte for byte as the script makes it', () => {
    expect(readFileSync(JSON_SCHEMA_FILE, 'utf8')).toBe(jsonSchemaText());
  });

  it('requires of a sighting only what cannot be left out', () => {
    const { required } =
      JSON.parse(jsonSchemaText()).properties.features.items.anyOf[1].properties.properties;
    expect(required).toEqual(['type', 'kind', 'id', 'precision']);
  });

  it('never lets a link be anything but a web address', () => {
    const url = reportMember.entries.url;
    expect(v.is(url, 'https://www.osce.org/')).toBe(true);
    for (const link of ['javascript:alert(1)', 'data:text/html,x', ' https://x', '//x', '']) {
      expect(v.is(url, link), link).toBe(false);
    }
  });

  it('keeps weapons and other observations apart', () => {
    const feature = { type: 'Feature', geometry: null };
    const properties = { type: 'weapon', id: 'w1', kind: 'tank', precision: 'region' };
    expect(v.is(featureSchemas.weapon, { ...feature, properties })).toBe(true);
    const explosion = { ...properties, kind: 'explosion' };
    expect(v.is(featureSchemas.weapon, { ...feature, properties: explosion })).toBe(false);
  });
});
